using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>What the template of a plain page is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Page">The page.</param>
/// <param name="Articles">All articles, whose notes the page of corrections lists.</param>
internal sealed record TextPage(PageFrame Frame, PlainPage Page, IReadOnlyList<ArticleSummary> Articles);

namespace Sourcebound.Pages.Across;

/// <summary>What the template of the list of all articles is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Shown">The articles that this part shows, newest edition first.</param>
/// <param name="Part">Which part it is.</param>
internal sealed record ArticlesPage(PageFrame Frame, IReadOnlyList<ArticleSummary> Shown, PagePart Part);

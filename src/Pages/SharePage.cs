namespace Sourcebound.Pages;

/// <summary>What the template of the page with what can be handed on of an article is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Article">The article.</param>
/// <param name="Quotations">Links to its quotations.</param>
/// <param name="Files">The files with its data, each with what proves it.</param>
internal sealed record SharePage(PageFrame Frame, ArticleSummary Article, IReadOnlyList<QuotationLink> Quotations, IReadOnlyList<ArchiveFile> Files);

namespace Sourcebound.Pages;

/// <summary>What the template of the front page is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Articles">All articles, newest edition first.</param>
/// <param name="Schemas">The kinds of input file, each with the path of its JSON Schema.</param>
internal sealed record FrontPage(PageFrame Frame, IReadOnlyList<ArticleSummary> Articles, IReadOnlyList<(string File, string Path)> Schemas)
{
    /// <summary>How many articles it shows; a list of its own has all of them.</summary>
    public const int Newest = 20;
}

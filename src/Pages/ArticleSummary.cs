using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>What lists of articles need to know of one.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Label">The editor's label.</param>
/// <param name="Headline">The headline that its text states, or null.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="EditionDate">The day of its edition.</param>
/// <param name="Coverage">How much is bound.</param>
/// <param name="Sources">Number of its sources.</param>
/// <param name="Corrections">Its corrections with their words, the latest first.</param>
/// <param name="Notes">Number of its other notes.</param>
internal sealed record ArticleSummary(
    Slug Slug, string Label, string? Headline, LanguageTag Language, DateOnly EditionDate, Coverage Coverage, int Sources, IReadOnlyList<(Note Note, IReadOnlyList<InlineNode> Text)> Corrections, int Notes)
{
    /// <summary>The summary of <paramref name="article"/>.</summary>
    public static ArticleSummary Of(Article article) => new(
        article.Slug,
        article.FrontMatter.Label,
        article.FrontMatter.Headline,
        article.FrontMatter.Language,
        article.FrontMatter.Edition.Date,
        Coverage.Of(article),
        article.Records.Sources.Length,
        [.. article.Corrections.Select(note => (note, InlineTree.OfEditorial(note.Text, article)))],
        article.Records.Notes.Count(static note => !note.IsCorrection));

    /// <summary>What lists call the article: its headline, or the editor's label.</summary>
    public string Title => Headline ?? Label;
}

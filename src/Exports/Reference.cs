using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>A source as a bibliography cites it: what is stated of it, and nothing else.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="Kind">One of <see cref="Vocabulary.SourceKinds"/>.</param>
/// <param name="Genre">That kind in the theme's words.</param>
/// <param name="Title">The editor's label for it, on one line.</param>
/// <param name="Creator">Who issued it, or null.</param>
/// <param name="Platform">Where its author's account is, or null.</param>
/// <param name="Issued">When it was issued, or null; a day that the editor worked out is none that the source states.</param>
/// <param name="Precision">How much of that day is known.</param>
/// <param name="Language">Its language, or null.</param>
/// <param name="Url">Its address, or null.</param>
/// <param name="Accessed">When it was retrieved, or null.</param>
/// <param name="Note">That the title is the editor's, and from where the source is known.</param>
internal sealed record Reference(
    string Id,
    string Kind,
    string Genre,
    string Title,
    string? Creator,
    string? Platform,
    DateOnly? Issued,
    string Precision,
    LanguageTag? Language,
    string? Url,
    DateOnly? Accessed,
    string Note)
{
    /// <summary>All sources of an article, in written order.</summary>
    public static IReadOnlyList<Reference> AllOf(Article article, Words words) => [.. article.Records.Sources.Select(source => Of(source, article, words))];

    /// <summary>One source.</summary>
    public static Reference Of(Source source, Article article, Words words)
    {
        var author = article.Records.Find<Agent>(source.Author?.Value);
        return new Reference(
            source.Id,
            source.Kind,
            words.Term("source-kind", source.Kind),
            NormalizedText.Of(source.Label),
            author is null ? null : NormalizedText.Of(author.Name),
            source.Kind == "social-post" ? author?.Platform : null,
            source.Issued is { ResolvedBy: null } issued ? issued.Date : null,
            source.Issued?.Precision ?? "day",
            source.Language,
            source.Access.Url,
            source.Access.Retrieved,
            NoteOf(source, words));
    }

    /// <summary>Year, month and day of the date of issue as far as they are known; empty when none is.</summary>
    public IReadOnlyList<int> IssuedParts => Issued is not { } day ? [] : Precision switch
    {
        "year" => [day.Year],
        "month" => [day.Year, day.Month],
        _ => [day.Year, day.Month, day.Day],
    };

    private static string NoteOf(Source source, Words words)
    {
        var note = words["reference.label"];
        note += source.Access.ObtainedFrom is { } obtained ? $" {words["source.obtained"]} {obtained}." : "";
        note += source.Access.ArchiveUrl is { } archive ? $" {words["source.archive"]} {archive}" : "";
        return NormalizedText.Of(note);
    }
}

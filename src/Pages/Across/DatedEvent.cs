using Sourcebound.Model;

namespace Sourcebound.Pages.Across;

/// <summary>Something that an article or its records put under a day.</summary>
/// <param name="Day">The day, or the first one of the month or year.</param>
/// <param name="Precision">One of <see cref="Vocabulary.DatePrecisions"/>: how much of the day is known.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Article">The article.</param>
internal sealed record DatedEvent(DateOnly Day, string Precision, DatedKind Kind, ArticleSummary Article)
{
    /// <summary>The claim that speaks of the day, or null.</summary>
    public ClaimDigest? Claim { get; private init; }

    /// <summary>The source that was issued then, or null.</summary>
    public SourceDigest? Source { get; private init; }

    /// <summary>Whether a copy of the edition of that day stays at an address of its own.</summary>
    public bool IsKept { get; private init; }

    /// <summary>Where among the article's corrections it stands.</summary>
    public int Correction { get; private init; }

    /// <summary>Everything of <paramref name="article"/> that has a date; what has none is left out.</summary>
    public static IEnumerable<DatedEvent> Of(ArticleSummary article)
    {
        foreach (var claim in article.Claims)
        {
            if (claim.AsOf is { Date: { } day } stated)
            {
                yield return new DatedEvent(day, stated.Precision, DatedKind.Claim, article) { Claim = claim };
            }
        }

        foreach (var source in article.SourceList)
        {
            if (source.Issued is { Date: { } day } stated)
            {
                yield return new DatedEvent(day, stated.Precision, DatedKind.Source, article) { Source = source };
            }
        }

        if (article.Published is { } published)
        {
            yield return new DatedEvent(published, "day", DatedKind.Published, article);
        }

        foreach (var (day, isKept) in article.Editions)
        {
            yield return new DatedEvent(day, "day", DatedKind.Edition, article) { IsKept = isKept };
        }

        for (var index = 0; index < article.Corrections.Count; index++)
        {
            yield return new DatedEvent(article.Corrections[index].Note.Date, "day", DatedKind.Correction, article) { Correction = index };
        }
    }
}

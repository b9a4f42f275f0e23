using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>One line of the table of coverage.</summary>
/// <param name="Kind">What is counted: <c>quotations</c>, <c>figures</c>, <c>originals</c> or <c>sentences</c>.</param>
/// <param name="All">How many there are.</param>
/// <param name="Bound">How many rest on a source.</param>
/// <param name="Unsourced">How many the editor declares to have no source in the article.</param>
internal sealed record CoverageRow(string Kind, int All, int Bound, int Unsourced)
{
    /// <summary>How many nothing is said of.</summary>
    public int Unbound => All - Bound - Unsourced;
}

/// <summary>How much of an article rests on sources, kind by kind, and how far its claims are confirmed.</summary>
internal static class CoverageTable
{
    /// <summary>The lines of <paramref name="article"/>.</summary>
    public static IReadOnlyList<CoverageRow> Of(Article article) =>
    [
        Row(article.Records, "quotations", article.Passages.SelectMany(static passage => passage.Quotations.Select(quotation => passage.IsBound(quotation.Words) ? passage.BindingsOf(quotation.Words) : []))),
        Row(article.Records, "figures", article.Passages.SelectMany(static passage => passage.Figures.Select(figure => passage.IsBound(figure) ? figure.Numbers.SelectMany(passage.BindingsOf) : []))),
        Row(article.Records, "originals", article.EmbeddedOriginals.Select(static original => original.Citation is { } citation ? [citation] : Enumerable.Empty<Binding>())),
        Row(article.Records, "sentences", article.Passages.SelectMany(static passage => passage.Sentences.Select(sentence => passage.Bindings.Where(binding => binding.Range.Overlaps(sentence))))),
    ];

    /// <summary>The number of claims of each status that occurs, in the order of the vocabulary.</summary>
    public static IEnumerable<(string Status, int Count)> Statuses(IEnumerable<string?> statuses)
    {
        var counts = statuses.CountBy(static status => status ?? "none").ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        return Vocabulary.ClaimStatuses.Append("none").Where(counts.ContainsKey).Select(status => (status, counts[status]));
    }

    private static CoverageRow Row(Records records, string kind, IEnumerable<IEnumerable<Binding>> bindings)
    {
        List<List<Binding>> all = [.. bindings.Select(static some => some.ToList())];
        return new CoverageRow(
            kind,
            all.Count,
            all.Count(HasSource),
            all.Count(some => some.Count > 0 && !HasSource(some)));

        bool HasSource(List<Binding> some) => some.Exists(binding => records.SourceOf(binding.Key) is not null);
    }
}

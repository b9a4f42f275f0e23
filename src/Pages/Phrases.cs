using System.Globalization;
using Sourcebound.Model;
using Sourcebound.Pages.Across;

namespace Sourcebound.Pages;

/// <summary>Facts of records as short phrases in the theme's words.</summary>
internal static class Phrases
{
    /// <summary>A quantity such as "more than 1,000" or "30 to 40".</summary>
    public static string Of(Quantity quantity, Words words) => quantity.Value is { } value
        ? quantity.Comparator == "=" ? Number(value, words) : words.Format($"quantity.{Name(quantity.Comparator)}", Number(value, words))
        : words.Format("quantity.range", Number(quantity.Minimum ?? 0, words), Number(quantity.Maximum ?? 0, words));

    /// <summary>A date as printed, and as resolved when it is.</summary>
    /// <param name="date">The date.</param>
    /// <param name="ofRecords">How the page shows words of the article and its records.</param>
    /// <param name="words">The theme's words.</param>
    public static IReadOnlyList<InlineNode> Of(StatedDate? date, Func<string, IReadOnlyList<InlineNode>> ofRecords, Words words)
    {
        if (date is null)
        {
            return [new WordsNode(words["date.not-stated"])];
        }

        IReadOnlyList<InlineNode> resolved =
            [new WordsNode(date.Date is { } day ? words.Date(day, date.Precision) : words[date.IsUnknown ? "date.cannot-be-told" : "date.day-unknown"])];
        var printed = date.AsPrinted is null ? [] : ofRecords(date.AsPrinted);
        var reason = date.Reason is null ? [new WordsNode(words["date.no-reason"])] : ofRecords(date.Reason);
        return date is { AsPrinted: null, ResolvedBy: not null } ? FilledWords.Of(words, "date.resolved", resolved, reason)
            : date.AsPrinted is null ? resolved
            : date.ResolvedBy is null ? FilledWords.Of(words, "date.printed", printed, resolved)
            : FilledWords.Of(words, "date.printed-and-resolved", printed, resolved, reason);
    }

    /// <summary>A date as printed and as resolved, without the reason.</summary>
    /// <inheritdoc cref="Of(StatedDate?, Func{string, IReadOnlyList{InlineNode}}, Words)"/>
    public static IReadOnlyList<InlineNode> Short(StatedDate? date, Func<string, IReadOnlyList<InlineNode>> ofRecords, Words words) => date is { ResolvedBy: not null }
        ? [.. Of(date with { ResolvedBy = null }, ofRecords, words), new WordsNode(words["date.by-editor"])]
        : Of(date, ofRecords, words);

    /// <summary>A date as printed and as resolved, without the reason, on a page that shows articles in several languages.</summary>
    public static IReadOnlyList<InlineNode> Short(StatedDate? date, LanguageTag language, Words words) => Short(date, text => FilledWords.In(language, text, words), words);

    /// <summary>Who claims what a note is about, in words alone.</summary>
    public static string Claimant(NoteEntry entry, Words words)
    {
        var name = entry.Claim?.Claimant?.Value == Claim.TheArticle ? words["claim.the-article"] : entry.Claimant?.Name ?? words["unknown.author"];
        return entry.Claim?.IsClaimantImplied == true ? words.Format("claim.implied", name) : name;
    }

    /// <summary>What names a note where its link stands alone.</summary>
    public static string Note(NoteEntry entry, Words words)
    {
        var source = entry.Source?.Label ?? words["marker.unsourced"];
        return entry.Claim is { } claim
            ? words.Format("marker.claim", entry.Number, Claimant(entry, words), words[$"status-short.{claim.Status ?? "none"}"], source)
            : words.Format("marker.source", entry.Number, source);
    }

    /// <summary>A claim's status in full.</summary>
    public static string Status(Claim claim, Words words) => words[$"status.{claim.Status ?? "none"}"];

    /// <summary>How a claim stands to others: the words, and the other claim.</summary>
    public static IEnumerable<(IReadOnlyList<InlineNode> Words, Claim Other)> Relations(Claim claim, ArticlePage page)
    {
        foreach (var (relation, id) in new[] { ("subset-of", claim.SubsetOf), ("supersedes", claim.Supersedes), ("conflicts-with", claim.ConflictsWith) })
        {
            if (page.Article.Records.Find<Claim>(id?.Value) is { } other)
            {
                yield return (FilledWords.Of(page.Words, $"claim.{relation}", Figure(other.Id, other.Quantity, other.Unit, page.Editorial, page.Words)), other);
            }
        }
    }

    /// <summary>How a figure stands to others of its article.</summary>
    public static IEnumerable<IReadOnlyList<InlineNode>> Relations(ArticleClaim figure, Words words)
    {
        var claim = figure.Claim;
        foreach (var (relation, id) in new[] { ("subset-of", claim.SubsetOf), ("supersedes", claim.Supersedes), ("conflicts-with", claim.ConflictsWith) })
        {
            if (figure.Article.Claims.FirstOrDefault(other => other.Id == id) is { } other)
            {
                yield return FilledWords.Of(
                    words, $"claim.{relation}", Figure(other.Id, other.Quantity, other.Unit, text => FilledWords.In(figure.Article.Language, text, words), words));
            }
        }
    }

    private static IReadOnlyList<InlineNode> Figure(string id, Quantity? quantity, Unit? unit, Func<string, IReadOnlyList<InlineNode>> ofRecords, Words words) => (quantity, unit) switch
    {
        (null, _) => [new WordsNode(id)],
        (_, null) => [new WordsNode(Of(quantity, words))],
        _ => [new WordsNode($"{Of(quantity, words)} "), .. ofRecords(unit.Printed)],
    };

    /// <summary>A number as people of that language write it.</summary>
    public static string Number(decimal number, Words words) =>
        number.ToString("#,0.############################", CultureInfo.InvariantCulture)
            .Replace(",", "\uE000", StringComparison.Ordinal)
            .Replace(".", words["number.decimal"], StringComparison.Ordinal)
            .Replace("\uE000", words["number.group"], StringComparison.Ordinal);

    private static string Name(string comparator) => comparator switch
    {
        ">" => "more-than",
        "<" => "less-than",
        ">=" => "at-least",
        "<=" => "at-most",
        _ => "about",
    };
}

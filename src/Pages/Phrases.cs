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
    public static string Of(StatedDate? date, Words words)
    {
        if (date is null)
        {
            return words["date.not-stated"];
        }

        var resolved = date.Date is { } day ? words.Date(day, date.Precision) : words[date.IsUnknown ? "date.cannot-be-told" : "date.day-unknown"];
        return date is { AsPrinted: null, ResolvedBy: not null } ? words.Format("date.resolved", resolved, date.Reason ?? words["date.no-reason"])
            : date.AsPrinted is null ? resolved
            : date.ResolvedBy is null ? words.Format("date.printed", date.AsPrinted, resolved)
            : words.Format("date.printed-and-resolved", date.AsPrinted, resolved, date.Reason ?? words["date.no-reason"]);
    }

    /// <summary>A date as printed and as resolved, without the reason.</summary>
    public static string Short(StatedDate? date, Words words) =>
        Of(date is { ResolvedBy: not null } ? date with { ResolvedBy = null } : date, words) + (date is { ResolvedBy: not null } ? words["date.by-editor"] : "");

    /// <summary>The same as a page shows it, what the text prints in the text's language.</summary>
    public static IReadOnlyList<InlineNode> Short(StatedDate? date, LanguageTag language, Words words)
    {
        if (date?.AsPrinted is not { } printed || language == words.Language)
        {
            return [new WordsNode(Short(date, words))];
        }

        var around = Short(date with { AsPrinted = "\uE000" }, words).Split('\uE000');
        return [new WordsNode(around[0]), new ForeignNode(language, [new WordsNode(printed)]), new WordsNode(around[1])];
    }

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
    public static IEnumerable<(string Words, Claim Other)> Relations(Claim claim, Records records, Words words)
    {
        foreach (var (relation, id) in new[] { ("subset-of", claim.SubsetOf), ("supersedes", claim.Supersedes), ("conflicts-with", claim.ConflictsWith) })
        {
            if (records.Find<Claim>(id?.Value) is { } other)
            {
                var figure = other.Quantity is null ? other.Id : $"{Of(other.Quantity, words)} {other.Unit?.Printed}".TrimEnd();
                yield return (words.Format($"claim.{relation}", figure), other);
            }
        }
    }

    /// <summary>How a figure stands to others of its article, in words alone.</summary>
    public static IEnumerable<string> Relations(ArticleClaim figure, Words words)
    {
        var claim = figure.Claim;
        foreach (var (relation, id) in new[] { ("subset-of", claim.SubsetOf), ("supersedes", claim.Supersedes), ("conflicts-with", claim.ConflictsWith) })
        {
            if (figure.Article.Claims.FirstOrDefault(other => other.Id == id) is { } other)
            {
                yield return words.Format($"claim.{relation}", other.Quantity is null ? other.Id : $"{Of(other.Quantity, words)} {other.Unit?.Printed}".TrimEnd());
            }
        }
    }

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

using System.Collections.Immutable;
using System.Globalization;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>The table of statements: its columns in order, the same for CSV, for JSON and for the description of both.</summary>
internal static class StatementColumns
{
    /// <summary>The columns.</summary>
    public static ImmutableArray<StatementColumn> All { get; } =
    [
        .. TheWords(), .. WhoSaysIt(), .. WhatIsCounted(), .. HowItStands(),
        Required("link", "anyURI", "The words on the article's page, as an address relative to this file.", static row => $"index.html#{row.Use.Id}"),
    ];

    private static IEnumerable<StatementColumn> TheWords() =>
    [
        Required("id", "string", "The id of the words on the article's page.", static row => row.Use.Id),
        Required("kind", "string", "What is bound: quotation, figure, claim, embedded (an embedded original), credit (a picture's credit line) or unsourced (the article names no source).", static row => row.Kind),
        Required("exact", "string", "The words, white space runs as one space; paragraphs of an embedded original are parted by an empty line.", static row => row.Exact),
        Required("language", "string", "The language of the words (BCP 47).", static row => row.Use.Passage.Language.Value),
        Required("passage", "string", "The id of the paragraph, heading or line in which the words begin.", static row => row.Use.Passage.Id),
        Required("last_passage", "string", "The id of the one in which they end.", static row => row.Last.Id),
        Required("start", "integer", "Where the words begin in `passage`: code points from 0, of its text in NFC with white space runs as one space.", static row => row.InPassage.Start),
        Required("end", "integer", "Where they end in `last_passage`, excluded.", static row => row.InPassage.End),
        Required("text_start", "integer", "Where they begin in the article's whole text, whose SHA-256 the pages print: all passages so normalised, parted by an empty line.", static row => row.InText.Start),
        Required("text_end", "integer", "Where they end there, excluded.", static row => row.InText.End),
        new("supplied_start", "integer", "Where they begin in the file in which the article was supplied, in code points of the file as it is; empty when there is none.", static row => row.InSupplied?.Start),
        new("supplied_end", "integer", "Where they end there, excluded.", static row => row.InSupplied?.End),
    ];

    private static IEnumerable<StatementColumn> WhoSaysIt() =>
    [
        Required("key", "string", "The id of the claim or source that the words are bound to, or unsourced.", static row => row.Use.Entry.Key),
        new("claimant", "string", "The id of who claims it; article when the article does itself; empty when no claim is recorded.", static row => row.Claim?.Claimant?.Value),
        new("claimant_name", "string", "The claimant's name as first printed.", static row => row.Use.Entry.Claimant?.Name),
        new("claimant_basis", "string", "Whether the article names the claimant (stated) or only implies it (implied).", static row => row.Claim?.Claimant is null ? null : row.Claim.IsClaimantImplied ? "implied" : "stated"),
        new("via", "string", "The ids of those who passed the claim on, nearest first.", static row => row.Claim?.Via.Select(static via => via.Value)) { IsList = true },
        Required("source", "string", "The id of the source, or unsourced when the article names none.", static row => row.Source?.Id ?? Binding.Unsourced),
        new("source_label", "string", "The editor's label for the source.", static row => row.Source?.Label),
        new("source_kind", "string", "What the source is.", static row => row.Source?.Kind),
        new("source_language", "string", "The language of the source (BCP 47).", static row => row.Source?.Language?.Value),
        new("author", "string", "The id of who issued the source.", static row => row.Source?.Author?.Value),
        new("author_name", "string", "That name as first printed.", static row => row.Author?.Name),
        new("speaker", "string", "The id of who speaks inside the source, when it relays somebody.", static row => row.Source?.Relays?.Value),
    ];

    private static IEnumerable<StatementColumn> WhatIsCounted() =>
    [
        new("comparator", "string", "How the claim's number is bounded: =, >, <, >=, <= or ~ (about); empty for a range.", static row => row.Claim?.Quantity is { Value: not null } quantity ? quantity.Comparator : null),
        new("value", "decimal", "The claim's number.", static row => row.Claim?.Quantity?.Value),
        new("min", "decimal", "The lower end of a range.", static row => row.Claim?.Quantity?.Minimum),
        new("max", "decimal", "The upper end of a range.", static row => row.Claim?.Quantity?.Maximum),
        new("unit", "string", "What is counted, in the article's words.", static row => row.Claim?.Unit?.Printed),
        new("unit_original", "string", "What is counted, in the source's words.", static row => row.Claim?.Unit?.Original),
        new("unit_original_language", "string", "The language of those words (BCP 47).", static row => row.Claim?.Unit?.Language?.Value),
        new("unit_class", "string", "What is counted, coarsely: two numbers can be compared only inside one class.", static row => row.Claim?.Unit?.Class),
    ];

    private static IEnumerable<StatementColumn> HowItStands() =>
    [
        new("about", "string", "Whom or what the claim is about.", static row => row.Claim?.About),
        new("as_of_printed", "string", "The time the claim speaks of, as the article prints it.", static row => row.Claim?.AsOf?.AsPrinted),
        new("as_of_date", "string", "That time as a day, month or year (ISO 8601).", static row => Date(row.Claim?.AsOf)),
        new("as_of_resolved_by", "string", "Who worked it out, when the article's words alone do not give it.", static row => row.Claim?.AsOf?.ResolvedBy),
        new("status", "string", "How far the claim is confirmed in the article: claimed, reported, acknowledged, independently-verified, disputed or withdrawn.", static row => row.Claim?.Status),
        new("subset_of", "string", "The id of the claim whose number includes this one.", static row => row.Claim?.SubsetOf?.Value),
        new("supersedes", "string", "The id of the earlier claim that this one replaces.", static row => row.Claim?.Supersedes?.Value),
        new("conflicts_with", "string", "The id of a claim that this one contradicts.", static row => row.Claim?.ConflictsWith?.Value),
    ];

    private static StatementColumn Required(string name, string type, string description, Func<Statement, object?> value) =>
        new(name, type, description, value) { IsRequired = true };

    private static string? Date(StatedDate? date) =>
        date?.Date is { } day ? day.ToString(date.Precision switch { "year" => "yyyy", "month" => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture) : null;
}

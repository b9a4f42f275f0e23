using System.Text.RegularExpressions;
using Sourcebound.Tests.Judging;

namespace Sourcebound.Tests.Mutation;

/// <summary>A bound quotation of a corpus entry in which the program finds nothing.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Start">Where its words begin in the entry's text.</param>
/// <param name="Words">Its words, without marks.</param>
/// <param name="Source">Its source's line in the entry.</param>
/// <param name="Held">The number of the line that holds its words: a stored text or a translation.</param>
internal sealed partial record EditedQuotation(CorpusEntry Entry, int Start, string Words, string Source, int Held)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EditedQuotation> All { get; } =
    [
        .. from entry in CorpusEntry.All
           where entry.Expected.Count == 0
           from Match match in Quoted().Matches(entry.Text)
           let words = match.Groups["words"]

           // Beside an edit, an apostrophe may end a quotation in single marks, and two digits after one are a year: nobody can tell.
           where !"'‘".Contains(match.Groups["open"].Value[0], StringComparison.Ordinal) || (words.ValueSpan.IndexOfAny("'’") < 0 && char.IsLetter(words.ValueSpan[0]))
           let source = match.Groups["key"].Value
           let held = entry.Records.ToList().FindIndex(record => record.Kind is "source" or "translation"
               && record.Content.StartsWith(source + " ", StringComparison.Ordinal) && record.Content.Contains(words.Value, StringComparison.Ordinal))
           where held >= 0
           select new EditedQuotation(entry, words.Index, words.Value, source, held),
    ];

    /// <summary>Whether the words are held by a recorded translation.</summary>
    public bool IsTranslated => Entry.Records[Held].Kind == "translation";

    /// <summary>The entry with the edit in its quotation.</summary>
    public CorpusEntry WithWords(CharacterEdit edit, string id) =>
        Entry with { Id = id, Text = Entry.Text[..Start] + edit.In(Words) + Entry.Text[(Start + Words.Length)..] };

    /// <summary>The entry with the edit in what its quotation stands in.</summary>
    public CorpusEntry WithHolder(CharacterEdit edit, string id)
    {
        var (kind, content) = Entry.Records[Held];
        var at = content.LastIndexOf(Words, StringComparison.Ordinal);
        var edited = content[..at] + edit.In(Words) + content[(at + Words.Length)..];
        return Entry with { Id = id, Records = [.. Entry.Records.Select((record, index) => index == Held ? (kind, edited) : record)] };
    }

    [GeneratedRegex("""\[(?<open>[«„“»"‘'‚][\u00A0\u202F]?)(?<words>[^\]\r\n]{3,}?)[\u00A0\u202F]?[»“”«"’'‘]\]\[@(?<key>[a-z0-9-]+)\]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}

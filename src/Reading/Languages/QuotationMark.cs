using System.Collections.Frozen;
using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading.Languages;

/// <summary>How a mark opens quotations.</summary>
internal enum QuotationMarkKind
{
    /// <summary>Anywhere, and inside itself.</summary>
    Paired,

    /// <summary>At the start of a word, since the same mark also closes.</summary>
    Turned,

    /// <summary>At the start of a word that is none of those written with an apostrophe.</summary>
    Apostrophe,
}

/// <summary>A mark that opens quotations; all families count in every language.</summary>
/// <param name="Open">The mark.</param>
/// <param name="Closers">The marks that close what it opens.</param>
/// <param name="Kind">How it opens.</param>
internal sealed record QuotationMark(char Open, string Closers, QuotationMarkKind Kind)
{
    private const string File = "languages/quotation-marks.yaml";

    private static readonly FrozenDictionary<char, QuotationMark> All = Load();

    /// <summary>The mark that <paramref name="character"/> is, or null.</summary>
    public static QuotationMark? Of(char character) => All.GetValueOrDefault(character);

    /// <summary>Whether <paramref name="character"/> closes what this mark opens.</summary>
    public bool IsClosedBy(char character) => Closers.Contains(character, StringComparison.Ordinal);

    private static FrozenDictionary<char, QuotationMark> Load()
    {
        using var stream = typeof(QuotationMark).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        var input = new InputText(File, reader.ReadToEnd());
        var findings = new Findings();
        var fields = new RecordReader(YamlReader.ReadMap(input, 0, input.Text.Length, findings)!, "file", findings);
        ImmutableArray<QuotationMark> marks = fields.Records("marks", "mark", static mark => new QuotationMark(
            mark.RequiredText("open")[0], mark.RequiredText("close"), Enum.Parse<QuotationMarkKind>(mark.RequiredText("kind"), ignoreCase: true)));
        return findings.All.Count == 0
            ? marks.ToFrozenDictionary(static mark => mark.Open)
            : throw new InvalidDataException($"{File} is damaged: {findings.All[0].Message}");
    }
}

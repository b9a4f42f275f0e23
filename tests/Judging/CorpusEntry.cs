using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Judging;

/// <summary>A labelled sentence, or a few: what an editor types, the records it needs, and the findings that the rules demand.</summary>
/// <param name="Id">Its id: the name of its article's folder.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Text">Its Markdown.</param>
/// <param name="Records">Its records: their kind, and the rest of the line.</param>
/// <param name="Expected">The expected findings.</param>
internal sealed partial record CorpusEntry(
    string Id, string Language, string Text, IReadOnlyList<(string Kind, string Content)> Records, IReadOnlyList<Expectation> Expected)
{
    /// <summary>The whole corpus: every file of <c>tests/corpus/</c>, in order.</summary>
    public static IReadOnlyList<CorpusEntry> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests", "corpus"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(static file => Read(File.ReadAllText(file), Path.GetFileNameWithoutExtension(file))),
    ];

    private static IEnumerable<CorpusEntry> Read(string file, string language) =>
        file.Split("\n=== ").Skip(1).Select(part => ReadEntry(part.Split('\n'), language));

    private static CorpusEntry ReadEntry(string[] lines, string language)
    {
        var id = lines[0].Split(':')[0];
        var text = lines.Skip(1).TakeWhile(static line => !line.StartsWith('%')).ToList();
        List<(string Kind, string Content)> records = [];
        List<Expectation> expected = [];
        var saysNothing = false;
        foreach (var line in lines.Skip(1 + text.Count).Where(static line => line.Length > 0))
        {
            if (Directive().Match(line) is not { Success: true } match)
            {
                throw new InvalidDataException($"{id}: `{line}` is no line of the corpus");
            }

            var (kind, rest) = (match.Groups[1].Value, match.Groups[2].Value);
            if (kind == "known-miss")
            {
                expected[^1] = expected[^1] with { KnownMiss = rest };
            }
            else if (kind != "expect")
            {
                records.Add((kind, rest));
            }
            else if (rest == "nothing")
            {
                saysNothing = true;
            }
            else
            {
                expected.Add(ReadExpectation(rest, id));
            }
        }

        return saysNothing == (expected.Count == 0)
            ? new CorpusEntry(id, language, string.Join('\n', text).Trim('\n'), records, expected)
            : throw new InvalidDataException($"{id}: an entry says which findings it expects, or `%expect nothing`");
    }

    private static Expectation ReadExpectation(string line, string id) =>
        ExpectedFinding().Match(line) is { Success: true } match
            ? new Expectation(
                match.Groups["code"].Value,
                match.Groups["words"].Value,
                match.Groups["nth"].Success ? int.Parse(match.Groups["nth"].Value, System.Globalization.CultureInfo.InvariantCulture) : 1,
                match.Groups["file"].Success ? match.Groups["file"].Value : CorpusSite.ArticleFile,
                null)
            : throw new InvalidDataException($"{id}: `{line}` is no expectation");

    [GeneratedRegex("^%([a-z-]+):? ?(.*)$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^(?<code>ATT\d{3}) at (?<words>.+?)(?: #(?<nth>\d))?(?: in (?<file>sources\.yaml))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex ExpectedFinding();
}

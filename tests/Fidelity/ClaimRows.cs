using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Fidelity;

/// <summary>One statement of the supplied text: where it stands, in code points, and which source it must lead to.</summary>
internal sealed record ClaimRow(string Id, int Start, int End, string Exact, string Source);

/// <summary>A stretch of one paragraph of the page, in UTF-16 units of its normalised words.</summary>
internal sealed record Place(string Paragraph, int Start, int End);

/// <summary>The statements that claims.csv lists.</summary>
internal static partial class ClaimRows
{
    /// <summary>All rows, in written order.</summary>
    public static IReadOnlyList<ClaimRow> All { get; } = [.. Read(File.ReadAllText(Repository.PathOf("tests", "Fidelity", "claims.csv")))];

    /// <summary>The places of a row's words, one for each paragraph they touch.</summary>
    /// <param name="row">The row.</param>
    /// <param name="supplied">The supplied text, to which the row's offsets belong.</param>
    public static IEnumerable<Place> PlacesOf(ClaimRow row, string supplied)
    {
        var start = UnitsOf(supplied, row.Start);
        var end = UnitsOf(supplied, row.End);
        var number = 0;
        foreach (Match paragraph in Paragraph().Matches(supplied))
        {
            number++;
            var from = Math.Max(start, paragraph.Index);
            var to = Math.Min(end, paragraph.Index + paragraph.Length);
            if (from < to)
            {
                yield return new Place($"p{number}", LengthOf(supplied[paragraph.Index..from]), LengthOf(supplied[paragraph.Index..to]));
            }
        }
    }

    /// <summary>The UTF-16 offset of a code point.</summary>
    public static int UnitsOf(string text, int codePoints) => text.EnumerateRunes().Take(codePoints).Sum(static rune => rune.Utf16SequenceLength);

    // The normalised length of a paragraph's beginning: a space at its end counts, since words follow.
    private static int LengthOf(string beginning) => SuppliedParagraphs.Normalize(beginning + "|").Length - 1;

    private static IEnumerable<ClaimRow> Read(string csv)
    {
        List<string> fields = [];
        foreach (Match field in Field().Matches(csv))
        {
            var quoted = field.Groups["quoted"];
            fields.Add(quoted.Success ? quoted.Value.Replace("\"\"", "\"", StringComparison.Ordinal) : field.Groups["plain"].Value);
            if (field.Groups["end"].Value != ",")
            {
                if (fields is [var id, var start, var end, var exact, var source] && id != "id")
                {
                    yield return new ClaimRow(id, int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture), exact, source);
                }

                fields = [];
            }
        }
    }

    // RFC 4180: a quoted field may hold commas, line ends and doubled quotation marks.
    [GeneratedRegex("\\G(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\n]*))(?<end>,|\n|\\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex Field();

    [GeneratedRegex(@"[^\n]+")]
    private static partial Regex Paragraph();
}

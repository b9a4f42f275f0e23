using System.Globalization;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT202: a quotation that matches its source only typographically.
/// </summary>
/// <remarks>
/// What it does: notes quotations whose words stand in the source, but with other quotes, apostrophes, dashes or ellipses, and names the first mark
/// that differs.
/// Why it matters: the words are right; yet who copies the quotation into a search of the source finds nothing.
/// Example: <c>["we didn't lose"][@speech-1]</c>, where the source has "didn’t"
/// Write instead: the source's mark, or leave it where the house style asks for another
/// </remarks>
internal sealed class OtherMarks : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT202", "other-marks", Severity.Note);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var quoted in article.QuotedWords.Where(static quoted => quoted is { CanBeChecked: true, Found.Level: MatchLevel.Typographic }))
        {
            foreach (var fragment in quoted.Found.Fragments)
            {
                if (FirstDifference(fragment.Words, fragment.Stored.Of(quoted.Text!.Words)) is var (at, mark, stored))
                {
                    yield return Rule.At(
                        quoted.Passage.SpanOf(PlaceOf(quoted, fragment.Words, at, mark.Length)),
                        $"this quotation has {Named(mark)} where `{quoted.Source.Id}` has {Named(stored)}",
                        "write the source's mark, or leave it: the words are the same");
                    break;
                }
            }
        }
    }

    private static (int At, string Mark, string Stored)? FirstDifference(string quoted, string stored)
    {
        const string Dots = "...";
        for (int i = 0, j = 0; i < quoted.Length && j < stored.Length; i++, j++)
        {
            if (quoted[i] != stored[j])
            {
                return stored[j] == '…' ? (i, Dots, "…") : quoted[i] == '…' ? (i, "…", Dots) : (i, quoted[i..(i + 1)], stored[j..(j + 1)]);
            }
        }

        return null;
    }

    // The mark inside the word that it touches, as the passage has it.
    private static TextRange PlaceOf(QuotedWords quoted, string words, int at, int length)
    {
        var start = words.LastIndexOf(' ', at) + 1;
        var end = words.IndexOf(' ', at);
        var place = quoted.RangeOf(words[start..(end < 0 ? words.Length : end)]);
        return place == quoted.Quotation.Range ? place : new TextRange(place.Start + at - start, place.Start + at - start + length);
    }

    private static string Named(string mark) =>
        $"`{mark}` ({string.Join(' ', mark.Select(static character => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}")))})";
}

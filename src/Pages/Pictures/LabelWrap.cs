using System.Globalization;
using System.Text;

namespace Sourcebound.Pages.Pictures;

/// <summary>Breaks a label into lines that surely fit: widths are guessed too wide, since the reader's font is not known.</summary>
internal static class LabelWrap
{
    /// <summary>From one base line to the next.</summary>
    public const int LineHeight = 18;

    /// <summary>The lines of <paramref name="runs"/>, each at most <paramref name="width"/> wide.</summary>
    public static IReadOnlyList<IReadOnlyList<LabelRun>> Lines(IEnumerable<LabelRun> runs, double width)
    {
        List<List<LabelRun>> lines = [[]];
        var used = 0.0;
        foreach (var run in runs)
        {
            foreach (var word in run.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, run.IsStrong, width)))
            {
                var line = lines[^1];
                var space = line.Count == 0 ? 0 : WidthOf(" ", run.IsStrong);
                var turns = line.Count > 0 && line[0].Language.Direction != run.Language.Direction;
                if (line.Count > 0 && (turns || used + space + WidthOf(word, run.IsStrong) > width))
                {
                    lines.Add(line = []);
                    (used, space) = (0, 0);
                }

                Append(line, run with { Text = line.Count == 0 ? word : " " + word });
                used += space + WidthOf(word, run.IsStrong);
            }
        }

        return lines;
    }

    /// <summary>The most that <paramref name="text"/> takes at 14 pixels.</summary>
    public static double WidthOf(string text, bool isStrong) => text.EnumerateRunes().Sum(WidthOf) * (isStrong ? 1.12 : 1);

    private static void Append(List<LabelRun> line, LabelRun run)
    {
        if (line.Count > 0 && line[^1].Language == run.Language && line[^1].IsStrong == run.IsStrong)
        {
            line[^1] = line[^1] with { Text = line[^1].Text + run.Text };
        }
        else
        {
            line.Add(run);
        }
    }

    // A word that is too long for a line is cut between what readers take for letters.
    private static IEnumerable<string> Pieces(string word, bool isStrong, double width)
    {
        var piece = new StringBuilder();
        var used = 0.0;
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var wide = WidthOf(element, isStrong);
            if (used + wide > width && piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
                used = 0;
            }

            piece.Append(element);
            used += wide;
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static double WidthOf(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ';' or ':' or '\'' or '|' or '!' or 'i' or 'j' or 'l' or 'І' or 'і' or 'ї' => 5.5,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or 'ш' or 'щ' or 'ж' or 'ю' or 'м' or 'ф' or 'Ш' or 'Щ' or 'Ж' or 'Ю' or 'М' or 'Ф' => 15,
        >= 0x1100 and < 0x1200 or >= 0x2E80 and < 0xD7B0 or >= 0xF900 and < 0xFB00 or >= 0xFF00 and < 0xFF61 or >= 0x1F000 => 19,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => 11.5,
            UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark => 12,
            _ => 9.2,
        },
    };
}

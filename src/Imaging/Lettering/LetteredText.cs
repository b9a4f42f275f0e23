using System.Globalization;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Imaging.Lettering;

/// <summary>A paragraph that is drawn: its words, and how they look.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language, which gives the direction of the paragraph.</param>
/// <param name="Chain">The fonts.</param>
internal sealed record LetteredText(string Text, LanguageTag Language, FaceChain Chain)
{
    private const string Ellipsis = "…";
    private const int LongestCount = 4;

    /// <summary>Whether it begins at the right.</summary>
    public bool IsRightToLeft => Language.Direction == "rtl";

    private int StartLevel => IsRightToLeft ? 1 : 0;

    /// <summary>The characters of a text as cards write it: composed, with single spaces.</summary>
    public static IReadOnlyList<Rune> Runes(string text) => [.. NormalizedText.Of(text).EnumerateRunes()];

    /// <summary>The lines at <paramref name="size"/>, none wider than <paramref name="width"/>, both in pixels.</summary>
    public IReadOnlyList<LetteredLine> Lines(int size, int width)
    {
        var most = width * Face.PartsOfPixel;
        List<LetteredLine> lines = [];
        List<LetteredRun> line = [];
        var taken = 0;
        foreach (var piece in Pieces(size, most))
        {
            List<LetteredRun> with = [.. line.Count > 0 && piece.Space is not null ? [piece.Space] : Array.Empty<LetteredRun>(), .. piece.Runs];
            var more = with.Sum(static run => run.Width);
            if (line.Count > 0 && taken + more > most)
            {
                lines.Add(new LetteredLine(line));
                (line, taken, with) = ([], 0, [.. piece.Runs]);
                more = with.Sum(static run => run.Width);
            }

            line.AddRange(with);
            taken += more;
        }

        return line.Count > 0 ? [.. lines, new LetteredLine(line)] : lines;
    }

    /// <summary>The lines at <paramref name="size"/>, at most <paramref name="count"/> of them: the last one ends in an ellipsis when not all words have room.</summary>
    public IReadOnlyList<LetteredLine> Lines(int size, int width, int count)
    {
        var lines = Lines(size, width);
        if (lines.Count <= count)
        {
            return lines;
        }

        var mark = Run(Ellipsis, Chain.Of([.. Ellipsis.EnumerateRunes()])[0], StartLevel, size);
        List<LetteredRun> last = [.. lines[count - 1].Runs];
        while (last.Count > 0 && (last[^1].IsSpace || last.Sum(static run => run.Width) + mark.Width > width * Face.PartsOfPixel))
        {
            var cut = last[^1];
            last.RemoveAt(last.Count - 1);
            if (last.Count == 0 && Shorter(cut, size) is { } rest)
            {
                last.Add(rest);
            }
        }

        return [.. lines.Take(count - 1), new LetteredLine([.. last, mark])];
    }

    // Words, parted at spaces and after hyphens; what is wider than a line by itself, between any two letters.
    private IEnumerable<(LetteredRun? Space, IReadOnlyList<LetteredRun> Runs)> Pieces(int size, int most)
    {
        var text = Runes(Text);
        var levels = BidiLevels.Of(text, StartLevel);
        LetteredRun? space = null;
        for (var begin = 0; begin < text.Count;)
        {
            if (text[begin].Value == ' ')
            {
                space = Run(" ", Chain.Faces[0], levels[begin], size);
                begin++;
                continue;
            }

            var end = begin + 1;
            while (end < text.Count && !IsHyphen(text[end - 1]) && (text[end].Value != ' ' || IsCount(text, begin, end)))
            {
                end++;
            }

            foreach (var part in Fitting(RunsOf([.. text.Skip(begin).Take(end - begin)], levels.AsSpan(begin, end - begin).ToArray(), size), size, most))
            {
                yield return (space, part);
                space = null;
            }

            begin = end;
        }
    }

    // "3 statements" stays together.
    private static bool IsCount(IReadOnlyList<Rune> text, int begin, int end) =>
        end - begin < LongestCount && text.Skip(begin).Take(end - begin).All(Rune.IsDigit);

    private static bool IsHyphen(Rune rune) => rune.Value is '-' or '/' or 0x2010 or 0x2013 or 0x2014;

    private List<LetteredRun> RunsOf(List<Rune> word, int[] levels, int size)
    {
        List<LetteredRun> runs = [];
        var faces = Chain.Of(word);
        for (var (begin, end) = (0, 1); begin < word.Count; end++)
        {
            if (end == word.Count || levels[end] != levels[begin] || faces[end] != faces[begin])
            {
                runs.Add(Run(string.Concat(word.Skip(begin).Take(end - begin)), faces[begin], levels[begin], size));
                begin = end;
            }
        }

        return runs;
    }

    private List<IReadOnlyList<LetteredRun>> Fitting(List<LetteredRun> word, int size, int most)
    {
        if (word.Sum(static run => run.Width) <= most)
        {
            return [word];
        }

        List<IReadOnlyList<LetteredRun>> parts = [];
        foreach (var run in word)
        {
            var rest = run;
            while (rest.Width > most)
            {
                var first = rest;
                while (first.Width > most && Shorter(first, size) is { } shorter)
                {
                    first = shorter;
                }

                parts.Add([first]);
                rest = Run(rest.Text[first.Text.Length..], run.Face, run.Level, size);
            }

            parts.Add([rest]);
        }

        return parts;
    }

    // Without its last letter and the marks on it; null when nothing would be left.
    private LetteredRun? Shorter(LetteredRun run, int size)
    {
        var letters = StringInfo.ParseCombiningCharacters(run.Text);
        return letters.Length < 2 ? null : Run(run.Text[..letters[^1]], run.Face, run.Level, size);
    }

    private LetteredRun Run(string text, Face face, int level, int size)
    {
        var (glyphs, width) = face.Shape(text, Language.Value, level % 2 == 1, size);
        return new LetteredRun(text, face, level, glyphs, width);
    }
}

using System.Globalization;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>Where each character of a stored text's normalised words stands in the text as it is.</summary>
internal sealed class UntouchedPlaces
{
    private readonly string text;
    private readonly List<TextRange> places = [];

    private UntouchedPlaces(string text) => this.text = text;

    /// <summary>The places of the words of <paramref name="text"/>.</summary>
    /// <returns>The places, or null when the words cannot be laid over the text piece by piece.</returns>
    public static UntouchedPlaces? Of(string text)
    {
        var untouched = new UntouchedPlaces(text);
        var words = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfPiece(text, at);
            if (char.IsWhiteSpace(text[at]))
            {
                if (words.Length > 0 && words[^1] != ' ')
                {
                    untouched.Append(words, " ", new TextRange(at, end));
                }
            }
            else
            {
                untouched.Append(words, NormalizedText.Of(text[at..end]), new TextRange(at, end));
            }

            at = end;
        }

        return words.ToString().TrimEnd(' ') == new SearchableText(text).Words ? untouched : null;
    }

    /// <summary>The stretch of the text that <paramref name="words"/>, a range of the normalised words, stands for.</summary>
    public TextRange Of(TextRange words) => new(places[words.Start].Start, places[words.End - 1].End);

    /// <summary>A stretch of <paramref name="text"/> in code points, counted from 0, end excluded.</summary>
    public static CodePointRange InCodePoints(string text, TextRange range)
    {
        var start = CodePointRange.Count(text.AsSpan(0, range.Start));
        return new CodePointRange(start, start + CodePointRange.Count(range.Of(text)));
    }

    /// <summary>The same stretch in UTF-16 units.</summary>
    public static TextRange InUnits(string text, CodePointRange range)
    {
        var (at, count, start) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (count == range.Start)
            {
                start = at;
            }

            if (count == range.End)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
            count++;
        }

        return new TextRange(start, at);
    }

    private void Append(StringBuilder words, string piece, TextRange place)
    {
        words.Append(piece);
        places.AddRange(Enumerable.Repeat(place, piece.Length));
    }

    // A character with all that may compose with it: marks, and the vowels and finals of Hangul.
    private static int EndOfPiece(string text, int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var length);
        var end = at + length;
        while (end < text.Length && Rune.DecodeFromUtf16(text.AsSpan(end), out var next, out length) == System.Buffers.OperationStatus.Done
            && (Rune.GetUnicodeCategory(next) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                || next.Value is >= 0x1160 and <= 0x11FF))
        {
            end += length;
        }

        return end;
    }
}

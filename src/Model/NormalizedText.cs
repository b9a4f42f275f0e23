using System.Globalization;
using System.Text;

namespace Sourcebound.Model;

/// <summary>The stated normalisation under which texts are compared and hashed: NFC, every run of white space one space, trimmed.</summary>
internal static class NormalizedText
{
    /// <summary>The whole of <paramref name="text"/>, normalised.</summary>
    public static string Of(string text)
    {
        var composed = IsSurelyComposed(text) ? text : Compose(text);
        var result = new StringBuilder(composed.Length);
        foreach (var character in composed)
        {
            // Unicode's White_Space; all such characters are in the BMP.
            if (!char.IsWhiteSpace(character))
            {
                result.Append(character);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        if (result.Length > 0 && result[^1] == ' ')
        {
            result.Length--;
        }

        return result.ToString();
    }

    /// <summary>The paragraphs of <paramref name="text"/> (parted by empty lines), each normalised; empty ones left out.</summary>
    public static IReadOnlyList<string> Paragraphs(string text)
    {
        List<string> paragraphs = [];
        var current = new StringBuilder();
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                Flush();
            }
            else
            {
                current.Append(line).Append('\n');
            }
        }

        Flush();
        return paragraphs;

        void Flush()
        {
            var paragraph = Of(current.ToString());
            current.Clear();
            if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph);
            }
        }
    }

    /// <summary>The lines of <paramref name="text"/>, each normalised; empty ones left out.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        List<string> lines = [];
        foreach (var line in text.EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                lines.Add(Of(line.ToString()));
            }
        }

        return lines;
    }

    // The framework refuses to compose a text that holds U+FFFE or half a surrogate pair; what stands between them is composed by itself.
    private static string Compose(string text)
    {
        var result = new StringBuilder(text.Length);
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                index++;
            }
            else if (index == text.Length || text[index] == '\uFFFE' || char.IsSurrogate(text[index]))
            {
                result.Append(text[start..index].Normalize(NormalizationForm.FormC)).Append(text.AsSpan(index, Math.Min(1, text.Length - index)));
                start = index + 1;
            }
        }

        return result.ToString();
    }

    // Below U+0300 every assigned character is its own composed form; most texts end here, without asking ICU.
    // Cyrillic letters compose only with combining marks, so a text without marks or rarer blocks is composed as well.
    private static bool IsSurelyComposed(string text)
    {
        foreach (var character in text)
        {
            var sure = character < 0x0300
                || (character is >= '\u0400' and <= '\u052F' && char.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
                || character is '\u2013' or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026';
            if (!sure)
            {
                return false;
            }
        }

        return true;
    }
}

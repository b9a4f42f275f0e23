using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Reads the numbers of a text that state how many or how much.</summary>
internal static partial class NumberReader
{
    /// <summary>The numbers of <paramref name="text"/>, in order, without dates, times, ordinals, names, labels and addresses.</summary>
    public static IReadOnlyList<Number> Read(string text, LanguageData language)
    {
        List<Number> numbers = [];
        List<TextRange> digits = [];
        List<TextRange> none = [.. language.NoNumbers.Find(text).Select(static found => found.Range)];
        var nextNone = 0;
        foreach (var token in Token().EnumerateMatches(text))
        {
            var range = new TextRange(token.Index, token.Index + token.Length);
            if (char.IsDigit(text[token.Index]))
            {
                if (!IsSkipped(text, range))
                {
                    digits.Add(range);
                    numbers.Add(new Number(range, NumberKind.Digits, default));
                }
            }
            else if (!IsSkipped(text, range) && OfWord(text, range, language) is { } number && !IsNone(number.Range))
            {
                numbers.Add(number);
            }
        }

        if (digits.Count == 0)
        {
            return numbers;
        }

        var roles = DigitRoles.Of(text, digits, language);
        var read = 0;
        numbers.RemoveAll(number => number.Kind == NumberKind.Digits && roles[read++] != DigitRole.Count);
        return numbers;

        // "6 pour cent"
        bool IsNone(TextRange word)
        {
            while (nextNone < none.Count && none[nextNone].End <= word.Start)
            {
                nextNone++;
            }

            return nextNone < none.Count && none[nextNone].Overlaps(word);
        }
    }

    private static Number? OfWord(string text, TextRange range, LanguageData language)
    {
        if (language.Numbers.Of(text.AsSpan(range.Start, range.Length), out var elided) is not { } word
            || language.TimeWords.Contains(NearbyWords.After(text, range.End, language)))
        {
            return null;
        }

        return new Number(range with { Start = range.Start + elided }, word.IsAmbiguous ? NumberKind.Ambiguous : NumberKind.Word, word);
    }

    // Neither words nor digits alone hold such signs.
    private static bool IsSkipped(string text, TextRange range)
    {
        var token = text.AsSpan(range.Start, range.Length);
        return token.IndexOfAny("/@#:") >= 0 || (char.IsDigit(token[0]) ? token.Contains('-') : token.Contains('.'));
    }

    // An address, handle or ISO 8601 date first, then digits with their separators, then words.
    [GeneratedRegex("""
        (?:https?://|www\.)\S+|(?<![\p{L}\d])[@#][\p{L}\d_]+|(?<![\p{L}\d.-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/\S*|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)
        |\d+(?:[.,٬\u00A0\u202F\u2009'’]\d{3}(?!\d))*(?:[.,٫]\d+)*
        |[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}

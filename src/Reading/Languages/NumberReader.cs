using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Reads the numbers of a text that state how many or how much.</summary>
internal static partial class NumberReader
{
    /// <summary>The numbers of <paramref name="text"/>, in order, without dates, times, ordinals, names, labels and addresses.</summary>
    public static IEnumerable<Number> Read(string text, LanguageData language)
    {
        var tokens = Token().Matches(text);
        var digits = tokens.Where(static token => token.Groups["digits"].Success).Select(RangeOf).ToList();
        var roles = DigitRoles.Of(text, digits, language);
        var read = 0;
        foreach (Match token in tokens)
        {
            if (token.Groups["digits"].Success)
            {
                if (roles[read++] == DigitRole.Count)
                {
                    yield return new Number(RangeOf(token), NumberKind.Digits);
                }
            }
            else if (token.Groups["word"].Success && KindOfWord(token.Value, language) is { } kind
                && !language.TimeWords.Contains(NearbyWords.After(text, token.Index + token.Length, language)))
            {
                yield return new Number(RangeOf(token), kind);
            }
        }
    }

    private static TextRange RangeOf(Match token) => new(token.Index, token.Index + token.Length);

    private static NumberKind? KindOfWord(string word, LanguageData language)
    {
        if (language.Numbers.Contains(word) || IsPrefixed(word, language) || IsCompound(word, 0, language)
            || (word.Contains('-', StringComparison.Ordinal) && word.Split('-').All(IsNumber)))
        {
            return NumberKind.Word;
        }

        return language.AmbiguousNumbers.Contains(word) ? NumberKind.Ambiguous : null;

        bool IsNumber(string part) => language.Numbers.Contains(part) || language.AmbiguousNumbers.Contains(part);
    }

    // Arabic writes "and", "by" and "for" together with the word they stand before.
    private static bool IsPrefixed(string word, LanguageData language) =>
        word.Length > 3 && language.NumberPrefixes.Contains(word[..1]) && language.Numbers.Contains(word[1..]);

    // German writes "five-and-twenty" as one word: number parts, with joining parts only between them.
    private static bool IsCompound(string word, int start, LanguageData language)
    {
        foreach (var part in language.NumberParts)
        {
            if (string.Compare(word, start, part, 0, part.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }

            var end = start + part.Length;
            if ((end == word.Length && start > 0) || (end < word.Length && (IsCompound(word, end, language) || IsJoined(word, end, language))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJoined(string word, int start, LanguageData language)
    {
        foreach (var joiner in language.NumberPartJoiners)
        {
            var end = start + joiner.Length;
            if (end < word.Length && string.Compare(word, start, joiner, 0, joiner.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsCompound(word, end, language))
            {
                return true;
            }
        }

        return false;
    }

    // An address, handle or ISO 8601 date first, then digits with their separators, then words.
    [GeneratedRegex("""
        (?<skipped>(?:https?://|www\.)\S+|(?<![\p{L}\d])[@#][\p{L}\d_]+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/\S*|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d))
        |(?<digits>\d+(?:[.,٬\u00A0\u202F\u2009'’]\d{3}(?!\d))*(?:[.,٫]\d+)*)
        |(?<word>[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Reads the numbers of a text that state how many or how much.</summary>
internal static partial class NumberReader
{
    /// <summary>The numbers of <paramref name="text"/>, in order, without dates, times, ordinals, names, labels and addresses.</summary>
    public static IEnumerable<Number> Read(string text, LanguageData language)
    {
        var dateEnd = -1;
        foreach (Match token in Token().Matches(text))
        {
            if (token.Groups["address"].Success)
            {
                continue;
            }

            if (token.Groups["word"].Success)
            {
                if (KindOfWord(token.Value, language) is { } kind)
                {
                    yield return new Number(new TextRange(token.Index, token.Index + token.Length), kind);
                }

                continue;
            }

            var range = new TextRange(token.Index, token.Index + token.Length);
            if (IsDate(text, range, dateEnd, language))
            {
                dateEnd = range.End;
            }
            else if (!IsClockOrFraction(text, range, language) && !IsName(text, range, language) && !IsLabel(text, range, language))
            {
                yield return new Number(range, NumberKind.Digits);
            }
        }
    }

    private static NumberKind? KindOfWord(string word, LanguageData language)
    {
        if (language.Numbers.Contains(word) || (word.Contains('-', StringComparison.Ordinal) && word.Split('-').All(IsNumber)))
        {
            return NumberKind.Word;
        }

        return language.AmbiguousNumbers.Contains(word) ? NumberKind.Ambiguous : null;

        bool IsNumber(string part) => language.Numbers.Contains(part) || language.AmbiguousNumbers.Contains(part);
    }

    private static bool IsDate(string text, TextRange range, int dateEnd, LanguageData language)
    {
        var digits = text.AsSpan(range.Start, range.Length);
        var before = WordBefore(text, range.Start, language.DateJoiners);
        var after = WordAfter(text, range.End, language);
        if (language.Months.Contains(before) || language.Months.Contains(after))
        {
            return true;
        }

        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1000 or > 2100)
        {
            return false;
        }

        var followsDate = dateEnd >= 0 && text[dateEnd..range.Start].Trim() is "" or ",";
        var stands = range.End == text.Length || !char.IsWhiteSpace(text[range.End]);
        var inBrackets = range.Start > 0 && text[range.Start - 1] is '(' or '–' or '-' && stands;
        return followsDate || inBrackets || language.YearMarkers.Contains(after)
            || (language.YearWords.Contains(WordBefore(text, range.Start, FrozenSet<string>.Empty)) && !IsFollowedByCounted(text, range.End, language));
    }

    private static bool IsFollowedByCounted(string text, int end, LanguageData language) =>
        language.Counted.Contains(WordAfter(text, end, language));

    private static bool IsClockOrFraction(string text, TextRange range, LanguageData language)
    {
        var before = range.Start > 1 && text[range.Start - 1] is ':' or '/' && char.IsDigit(text[range.Start - 2]);
        var after = range.End + 1 < text.Length && text[range.End] is ':' or '/' && char.IsDigit(text[range.End + 1]);
        return before || after || language.TimeWords.Contains(WordAfter(text, range.End, language).TrimEnd('.')) || DottedDate().IsMatch(text[range.Start..range.End]);
    }

    // F-16, T72, COVID-19, 5G, 2nd, 25-й, 1990s.
    private static bool IsName(string text, TextRange range, LanguageData language)
    {
        var before = range.Start > 0 && (char.IsLetter(text[range.Start - 1])
            || (text[range.Start - 1] is '-' or '‑' or '–' && range.Start > 1 && char.IsLetter(text[range.Start - 2])));
        var suffix = Suffix().Match(text, range.End);
        var letters = suffix.Groups[1].Value;
        return before || (suffix.Success && (language.OrdinalSuffixes.Contains(letters) || letters == "s" || (letters.Length == 1 && char.IsUpper(letters[0]))));
    }

    private static bool IsLabel(string text, TextRange range, LanguageData language) =>
        range.Start > 0 && (text[range.Start - 1] is '№' or '#' or '§' || language.LabelWords.Contains(WordBefore(text, range.Start, FrozenSet<string>.Empty)));

    private static string WordBefore(string text, int start, FrozenSet<string> skipped)
    {
        var match = Before().Match(text, 0, start);
        while (match.Success && skipped.Contains(match.Groups[1].Value))
        {
            match = Before().Match(text, 0, match.Groups[1].Index);
        }

        return match.Groups[1].Value;
    }

    private static string WordAfter(string text, int end, LanguageData language)
    {
        var match = After().Match(text, end);
        while (match.Success && (language.DateJoiners.Contains(match.Groups[1].Value) || language.OrdinalSuffixes.Contains(match.Groups[1].Value)))
        {
            match = After().Match(text, match.Index + match.Length);
        }

        return match.Groups[1].Value;
    }

    // An address or handle first, then digits with their separators, then words.
    [GeneratedRegex("""
        (?<address>(?:https?://|www\.)\S+|(?<![\p{L}\d])[@#][\p{L}\d_]+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/\S*)
        |\d+(?:[.,\u00A0\u202F\u2009'’]\d{3}(?!\d))*(?:[.,]\d+)*
        |(?<word>[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex(@"([\p{L}\p{M}№]+)\.?[ \u00A0]?$", RegexOptions.RightToLeft)]
    private static partial Regex Before();

    [GeneratedRegex(@"\G[.]?[ \u00A0-]?([\p{L}\p{M}'’]+(?:\.\p{L})?)")]
    private static partial Regex After();

    [GeneratedRegex(@"\G-?(\p{L}+)")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^\d{1,2}\.\d{1,2}\.\d{2,4}$")]
    private static partial Regex DottedDate();
}

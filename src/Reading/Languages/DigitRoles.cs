using System.Globalization;
using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Tells what the digits of a text stand for.</summary>
internal static partial class DigitRoles
{
    /// <summary>The role of each of <paramref name="digits"/>, which are in order.</summary>
    public static DigitRole[] Of(string text, IReadOnlyList<TextRange> digits, LanguageData language)
    {
        var roles = new DigitRole[digits.Count];
        for (var index = 0; index < roles.Length; index++)
        {
            var previous = index == 0 ? default : (digits[index - 1], roles[index - 1]);
            roles[index] = Alone(text, digits[index], previous, language);
        }

        for (var index = roles.Length - 2; index >= 0; index--)
        {
            if (IsListed(text, digits[index], digits[index + 1], language))
            {
                roles[index] = BeforeListed(text, (digits[index], roles[index]), (digits[index + 1], roles[index + 1]), language);
            }
        }

        // "2019, 2020 und 2021", "Kajen 7 und 8"
        for (var index = 1; index < roles.Length; index++)
        {
            var goesOn = roles[index] == DigitRole.Count && IsListed(text, digits[index - 1], digits[index], language) && roles[index - 1] switch
            {
                DigitRole.Year => IsYearLike(digits[index].Of(text)) && !NearbyWords.IsCountedNext(text, digits[index].End, language),
                DigitRole.Label => EndsList(text, digits[index].End, language),
                _ => false,
            };
            roles[index] = goesOn ? roles[index - 1] : roles[index];
        }

        return roles;
    }

    private static DigitRole Alone(string text, TextRange range, (TextRange Range, DigitRole Role) previous, LanguageData language) =>
        IsDay(text, range, language) ? DigitRole.Day
        : IsYear(text, range, previous, language) ? DigitRole.Year
        : IsTime(text, range, previous, language) ? DigitRole.Time
        : OrdinalDot.Follows(text, range, language) ? DigitRole.Ordinal
        : IsName(text, range, previous, language) ? DigitRole.Name
        : language.LabelWords.Contains(NearbyWords.Before(text, range.Start)) ? DigitRole.Label
        : DigitRole.Count;

    // "3 to 5 May", "8 bis 10 Uhr", "з 2014 до 2022 року", and "between 1500 and 2000 soldiers", which are no years.
    private static DigitRole BeforeListed(
        string text, (TextRange Range, DigitRole Role) left, (TextRange Range, DigitRole Role) right, LanguageData language)
    {
        var areYearLike = IsYearLike(left.Range.Of(text)) && IsYearLike(right.Range.Of(text));
        return (left.Role, right.Role) switch
        {
            (DigitRole.Count, DigitRole.Day or DigitRole.Time) => right.Role,
            (DigitRole.Count, DigitRole.Year) when areYearLike => DigitRole.Year,
            (DigitRole.Year, DigitRole.Count) when areYearLike && NearbyWords.IsCountedNext(text, right.Range.End, language) => DigitRole.Count,
            _ => left.Role,
        };
    }

    private static bool IsDay(string text, TextRange range, LanguageData language)
    {
        var digits = range.Of(text);
        if (DottedDate().IsMatch(digits) || (language.OrdinalDot && DottedDay().IsMatch(digits) && range.End < text.Length && text[range.End] == '.'))
        {
            return true;
        }

        var isDay = digits.Length <= 2;
        var isYear = IsYearLike(digits);
        var beforeMonth = (isDay || isYear) && language.Months.Contains(NearbyWords.After(text, range.End, language));
        var afterMonth = (isYear || (isDay && language.DayFollowsMonth)) && language.Months.Contains(NearbyWords.Before(text, range.Start, language.DateJoiners));
        return beforeMonth || afterMonth;
    }

    private static bool IsYear(string text, TextRange range, (TextRange Range, DigitRole Role) previous, LanguageData language)
    {
        // "the 2021-22 season", "the class of '68"
        if (range.Length == 2 && ((previous.Role == DigitRole.Year && text[previous.Range.End..range.Start] is "-" or "–") || IsShortYear(text, range, language)))
        {
            return true;
        }

        if (!IsYearLike(range.Of(text)))
        {
            return false;
        }

        var followsDay = previous.Role == DigitRole.Day && text[previous.Range.End..range.Start].Trim() is "" or ",";
        var stands = range.End == text.Length || !char.IsWhiteSpace(text[range.End]);
        var inBrackets = range.Start > 0 && text[range.Start - 1] is '(' or '–' or '-' && stands;
        var before = NearbyWords.Before(text, range.Start);
        return followsDay || inBrackets || ClosesBracket(text, range, previous) || IsBareYear(text, range, language)
            || language.YearMarkers.Contains(NearbyWords.After(text, range.End, language))
            || language.YearNouns.Contains(before)
            || ((language.YearWords.Contains(before) || language.YearDeterminers.Contains(before)) && !NearbyWords.IsCountedNext(text, range.End, language));
    }

    // "(built in 1987, rebuilt 2004)"
    private static bool ClosesBracket(string text, TextRange range, (TextRange Range, DigitRole Role) previous) =>
        previous.Role == DigitRole.Year && range.End < text.Length && text[range.End] == ')'
        && text.AsSpan(previous.Range.End, range.Start - previous.Range.End).IndexOfAny("()") < 0;

    private static bool IsShortYear(string text, TextRange range, LanguageData language) =>
        range.Start > 0 && text[range.Start - 1] is '\'' or '’' && (range.Start == 1 || char.IsWhiteSpace(text[range.Start - 2]))
        && !NearbyWords.IsCountedNext(text, range.End, language);

    private static bool IsTime(string text, TextRange range, (TextRange Range, DigitRole Role) previous, LanguageData language)
    {
        var before = NearbyWords.Before(text, range.Start);
        return (range.Start > 1 && text[range.Start - 1] is ':' or '/' && char.IsDigit(text[range.Start - 2]))
            || (range.End + 1 < text.Length && text[range.End] is ':' or '/' && char.IsDigit(text[range.End + 1]))
            || language.TimeWords.Contains(NearbyWords.After(text, range.End, language).TrimEnd('.'))
            || (language.TimePrepositions.Contains(before) && ClockTime().IsMatch(range.Of(text)))
            || (language.ClockPrepositions.Contains(before) && (IsClock(text, range, language) || language.ClockWords.Contains(NearbyWords.After(text, range.End, language))))
            || (previous.Role == DigitRole.Time && range.Length <= 2 && language.TimeWords.Contains(before));
    }

    // "в 17.00": where decimals stand behind a comma, two digits behind a point are minutes.
    private static bool IsClock(string text, TextRange range, LanguageData language) =>
        !language.DecimalSigns.Contains('.', StringComparison.Ordinal) && range.Length >= 4 && ClockTime().IsMatch(range.Of(text));

    // "wurde 1884 gebaut", and no "1850 verletzte Soldaten": German writes with a capital what can be counted.
    private static bool IsBareYear(string text, TextRange range, LanguageData language)
    {
        var next = NextWord().Match(text, range.End).Groups[1];
        return language.CapitalNouns && next.Success && char.IsLower(text[next.Index])
            && (language.YearWords.Contains(next.Value) || !char.IsUpper(NearbyWords.After(text, next.Index + next.Length, language) is [var letter, ..] ? letter : ' '))
            && !language.BoundWords.Contains(NearbyWords.Before(text, range.Start));
    }

    private static bool IsName(string text, TextRange range, (TextRange Range, DigitRole Role) previous, LanguageData language)
    {
        var start = range.Start;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var touches = start < range.Start && !language.Numbers.Prefixes.Contains(text.AsSpan(start, range.Start - start));
        var hyphened = start == range.Start && start > 1 && text[start - 1] is '-' or '‑' or '–' && char.IsLetter(text[start - 2]);
        var goesOn = previous.Role == DigitRole.Name && text[previous.Range.End..range.Start] is "-" or "/" or ".";
        var suffix = Suffix().Match(text, range.End);
        var letters = suffix.Groups[1].Value;
        return touches || hyphened || goesOn
            || (suffix.Success && (language.OrdinalSuffixes.Contains(letters) || language.OrdinalSuffixes.Contains(suffix.Value) || letters == "s" || (letters.Length == 1 && char.IsUpper(letters[0]) && !language.NumberAbbreviations.Contains(letters))));
    }

    private static bool IsListed(string text, TextRange left, TextRange right, LanguageData language)
    {
        var between = text[left.End..right.Start].TrimStart('.').Trim();
        return between is "," or "–" or "-" or "—" || language.ListWords.Contains(between);
    }

    // "Articles 5 and 12 of the treaty", and no "article 5 and 12 ships".
    private static bool EndsList(string text, int end, LanguageData language)
    {
        var word = NextWord().Match(text, end).Groups[1].Value;
        return word.Length == 0 || language.DateJoiners.Contains(word) || (language.CapitalNouns && char.IsLower(word[0]));
    }

    private static bool IsYearLike(string digits)
    {
        var year = 0;
        foreach (var digit in digits)
        {
            // Digits of any script.
            year = (year * 10) + Math.Max(0, CharUnicodeInfo.GetDecimalDigitValue(digit));
        }

        return digits.Length == 4 && digits.All(char.IsDigit) && year is >= 1000 and <= 2100;
    }

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{2})?$")]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"\G-?(\p{L}+)")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\G[ \u00A0]([\p{L}\p{M}]+)")]
    private static partial Regex NextWord();

    [GeneratedRegex(@"^\d{1,2}\.\d{1,2}\.\d{2,4}$")]
    private static partial Regex DottedDate();

    [GeneratedRegex(@"^\d{1,2}\.\d{1,2}$")]
    private static partial Regex DottedDay();
}

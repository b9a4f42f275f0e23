using System.Globalization;

namespace Sourcebound.Reading.Languages;

/// <summary>Reads the value of a number in digits of any script, with the signs that its language sets between them.</summary>
internal static class DigitValue
{
    private const int MostDigits = 15;

    /// <summary>The value of <paramref name="digits"/>, or null when its signs can be read in two ways, or are too many.</summary>
    public static decimal? Of(ReadOnlySpan<char> digits, LanguageData language)
    {
        var value = 0m;
        var count = 0;
        var decimals = -1;
        for (var at = 0; at < digits.Length; at++)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(digits[at]) is >= 0 and var digit)
            {
                value = (value * 10) + digit;
                count++;
                decimals += decimals < 0 ? 0 : 1;
            }
            else if (decimals >= 0 || (!IsGroup(digits, at, language) && !IsDecimal(digits, at, language)))
            {
                return null;
            }
            else if (IsDecimal(digits, at, language))
            {
                decimals = 0;
            }
        }

        for (var place = 0; place < decimals; place++)
        {
            value /= 10;
        }

        return count is > 0 and <= MostDigits ? value : null;
    }

    // A space or apostrophe between three digits each can be nothing else.
    private static bool IsGroup(ReadOnlySpan<char> digits, int at, LanguageData language) =>
        DigitsAfter(digits, at) == 3
        && (digits[at] is not ('.' or ',' or '٫') || language.GroupSigns.Contains(digits[at], StringComparison.Ordinal) || digits.Count(digits[at]) > 1);

    private static bool IsDecimal(ReadOnlySpan<char> digits, int at, LanguageData language) =>
        digits.Count(digits[at]) == 1
        && (language.DecimalSigns.Contains(digits[at], StringComparison.Ordinal)
            || (digits[at] is '.' or ',' or '٫' && DigitsAfter(digits, at) != 3 && !language.GroupSigns.Contains(digits[at], StringComparison.Ordinal)));

    private static int DigitsAfter(ReadOnlySpan<char> digits, int at)
    {
        var end = at + 1;
        while (end < digits.Length && char.IsDigit(digits[end]))
        {
            end++;
        }

        return end - at - 1;
    }
}

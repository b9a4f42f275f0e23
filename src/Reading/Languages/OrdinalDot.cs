using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Knows the dot that makes an ordinal of a number, as in "am 3. Mai", from one that ends a sentence.</summary>
internal static partial class OrdinalDot
{
    /// <summary>Whether such a dot follows the digits of <paramref name="range"/>.</summary>
    public static bool Follows(string text, TextRange range, LanguageData language)
    {
        if (!language.OrdinalDot || range.Length > 3 || Next().Match(text, range.End) is not { Success: true } next)
        {
            return false;
        }

        var before = NearbyWords.Before(text, range.Start);
        return char.IsLower(next.Groups[1].Value[0])
            || language.Months.Contains(next.Groups[1].Value)
            || language.OrdinalMarkers.Contains(before)
            || (language.ListWords.Contains(before) && AfterOrdinal().IsMatch(text[..range.Start]));
    }

    /// <summary>Whether the dot at <paramref name="dot"/> is one.</summary>
    public static bool IsAt(string text, int dot, LanguageData language)
    {
        var start = dot;
        while (start > 0 && char.IsDigit(text[start - 1]))
        {
            start--;
        }

        return start < dot && Follows(text, new TextRange(start, dot), language);
    }

    [GeneratedRegex(@"\G\.[ \u00A0\u202F](\p{L}[\p{L}\p{M}]*)")]
    private static partial Regex Next();

    [GeneratedRegex(@"\d\.\s+\p{L}+\s+$")]
    private static partial Regex AfterOrdinal();
}

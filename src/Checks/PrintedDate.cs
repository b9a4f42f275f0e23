using System.Globalization;
using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>Finds a day in a text, however the text's language prints it.</summary>
internal static partial class PrintedDate
{
    // "25th of February, 2022" has three tokens between its day and its year.
    private const int LongestGap = 4;

    /// <summary>Whether <paramref name="text"/> prints <paramref name="day"/>: "25 February 2022", "February 25, 2022", "25.02.2022", "2022-02-25".</summary>
    public static bool StandsIn(string text, DateOnly day, LanguageTag? language)
    {
        var tokens = Token().Matches(text).Select(static match => match.Value).ToList();
        var months = MonthNames(day.Month, language?.Primary ?? "en");
        for (var year = 0; year < tokens.Count; year++)
        {
            if (Number(tokens[year]) != day.Year)
            {
                continue;
            }

            var before = tokens[Math.Max(0, year - LongestGap)..year];
            if ((before.Exists(token => Number(token) == day.Day) && before.Exists(months.Contains))
                || IsPair(before.TakeLast(2), day) || IsPair(tokens.Skip(year + 1).Take(2), day))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPair(IEnumerable<string> tokens, DateOnly day) => tokens.Select(Number).ToArray() is [{ } first, { } second]
        && ((first, second) == (day.Day, day.Month) || (first, second) == (day.Month, day.Day));

    private static HashSet<string> MonthNames(int month, string language)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var culture in new[] { CultureInfo.InvariantCulture, Culture(language) })
        {
            var format = culture.DateTimeFormat;
            foreach (var list in new[] { format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames })
            {
                names.Add(list[month - 1].TrimEnd('.'));
            }
        }

        return names;
    }

    private static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    // Digits of every script; null for what is no number of days, months or years.
    private static int? Number(string token) => token.Length <= 4 && token.All(char.IsDigit)
        ? token.Aggregate(0, static (number, digit) => (number * 10) + (int)char.GetNumericValue(digit))
        : null;

    [GeneratedRegex(@"\p{Nd}+|[\p{L}\p{M}]+")]
    private static partial Regex Token();
}

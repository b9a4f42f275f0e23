using System.Globalization;
using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Finds weekdays that stand beside a whole date: "Friday, February 25, 2022", "25.02.2022 (п'ятниця)".</summary>
internal static partial class WeekdayDateFinder
{
    /// <summary>Those of <paramref name="text"/>, in the order of their dates.</summary>
    public static IEnumerable<WeekdayDate> Find(string text, LanguageData language)
    {
        // A date has a year, and so digits; most passages have none.
        if (language.Facts.Weekdays.Count == 0 || !text.Any(char.IsDigit))
        {
            yield break;
        }

        foreach (var (range, date) in Dates(text, language).OrderBy(static date => date.Range.Start))
        {
            foreach (var word in new[] { Before(text, range.Start, language), After(text, range.End) })
            {
                if (word is { } words && language.Facts.Weekdays.TryGetValue(words.Of(text), out var day))
                {
                    yield return new WeekdayDate(new TextRange(Math.Min(words.Start, range.Start), Math.Max(words.End, range.End)), day, date);
                    break;
                }
            }
        }
    }

    private static IEnumerable<(TextRange Range, DateOnly Date)> Dates(string text, LanguageData language)
    {
        foreach (Match match in NumericDate().Matches(text))
        {
            if (DateOf(NumberOf(match.Groups["year"]), NumberOf(match.Groups["month"]), NumberOf(match.Groups["day"])) is { } date)
            {
                yield return (RangeOf(match), date);
            }
        }

        foreach (var (name, month) in language.MonthNumbers.Find(text))
        {
            var number = int.Parse(month, CultureInfo.InvariantCulture);
            var before = DayBefore().Match(text, 0, name.Start);
            var year = YearAfter().Match(text, name.End);
            if (before.Success && year.Success)
            {
                if (DateOf(NumberOf(year.Groups[1]), number, NumberOf(before.Groups[1])) is { } date)
                {
                    yield return (new TextRange(before.Index, year.Index + year.Length), date);
                }
            }
            else if (DayAndYearAfter().Match(text, name.End) is { Success: true } after
                && DateOf(NumberOf(after.Groups[2]), number, NumberOf(after.Groups[1])) is { } date)
            {
                yield return (new TextRange(name.Start, after.Index + after.Length), date);
            }
        }
    }

    // The word before the date, past an article: "Freitag, den 25. Februar 2022".
    private static TextRange? Before(string text, int start, LanguageData language)
    {
        var word = WordBefore(text, start);
        return word is { } joiner && language.DateJoiners.Contains(joiner.Of(text)) ? WordBefore(text, joiner.Start) : word;
    }

    private static TextRange? WordBefore(string text, int end)
    {
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '،' or '.' or '('))
        {
            end--;
        }

        var start = end;
        while (start > 0 && (WordScan.IsInWord(text[start - 1]) || text[start - 1] is '\'' or '’'))
        {
            start--;
        }

        return start < end ? new TextRange(start, end) : null;
    }

    // Only in brackets: what follows a comma may belong to the next date.
    private static TextRange? After(string text, int end) =>
        InBrackets().Match(text, end) is { Success: true } match ? RangeOf(match.Groups[1]) : null;

    private static TextRange RangeOf(Group group) => new(group.Index, group.Index + group.Length);

    private static int NumberOf(Group digits) => digits.ValueSpan.Length > 4 ? 0 : digits.Value.Aggregate(
        0, static (number, digit) => (number * 10) + Math.Max(0, CharUnicodeInfo.GetDecimalDigitValue(digit)));

    private static DateOnly? DateOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"(?<!\d)(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})|(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}))(?!\d)")]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})(?:\.|\p{L}{1,3})?\s+(?:of\s+|de\s+)?$", RegexOptions.RightToLeft)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"\G\.?,?\s+(?:of\s+|de\s+)?(\d{4})(?!\d)")]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"\G\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")]
    private static partial Regex DayAndYearAfter();

    [GeneratedRegex(@"\G\s*(?:\p{L}+\.?\s*)?\(\s*([\p{L}\p{M}'’ʼ]+)")]
    private static partial Regex InBrackets();
}

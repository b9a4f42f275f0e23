using System.Globalization;
using Sourcebound.Model;
using Sourcebound.Pages;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Model;

/// <summary>Dates and numbers are written as CLDR writes them, which the framework carries; the theme's files only repeat it, so that pages need no data of the machine.</summary>
public sealed class DatesAndNumbersTests
{
    /// <summary>Each language of the theme, and the region whose customs it follows.</summary>
    public static TheoryData<string, string> Cultures { get; } = new() { { "en", "en-GB" }, { "uk", "uk-UA" } };

    [Fact]
    public void Each_language_of_the_theme_is_held_against_the_framework() => Assert.Equal(Sourcebound.Engines.Theme.Known, Cultures.Select(static row => row.Data.Item1));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Days_are_written_with_the_long_pattern(string language, string culture)
    {
        var format = Format(culture);
        var pattern = format.GetAllDateTimePatterns('D').Single(static pattern => !pattern.Contains("dddd", StringComparison.Ordinal));
        for (var month = 1; month <= 12; month++)
        {
            DateOnly day = new(2026, month, (2 * month) - 1);
            Assert.Equal(Spaced(day.ToString(pattern, format)), Spaced(LanguageFile.Read(language).Date(day)));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Months_that_stand_alone_are_named_as_such(string language, string culture)
    {
        var format = Format(culture);
        for (var month = 1; month <= 12; month++)
        {
            var year = format.YearMonthPattern.Replace("MMMM", $"'{format.MonthNames[month - 1]}'", StringComparison.Ordinal);
            Assert.Equal(Spaced(new DateOnly(2026, month, 1).ToString(year, format)), Spaced(LanguageFile.Read(language).Date(new DateOnly(2026, month, 1), "month")));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Numbers_are_parted_as_the_language_parts_them(string language, string culture)
    {
        var format = CultureInfo.GetCultureInfo(culture);
        foreach (var number in new[] { 0m, 7m, 1000m, 1234567.5m, 0.25m })
        {
            Assert.Equal(number.ToString("#,0.##", format), Phrases.Number(number, LanguageFile.Read(language)));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Languages_have_their_names(string language, string culture)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var named = LanguageFile.Read(language).Entries.Where(static entry => entry.Key.StartsWith("language.", StringComparison.Ordinal) && entry.Key != "language.und").ToList();
            Assert.True(named.Count >= 8);
            Assert.Equal(named.Select(static entry => CultureInfo.GetCultureInfo(entry.Key["language.".Length..]).DisplayName), named.Select(static entry => entry.Value));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_Ukrainian_day_a_month_and_a_year_read_as_Ukrainian()
    {
        var words = LanguageFile.Read("uk");
        DateOnly day = new(2026, 11, 23);
        Assert.Equal(["23 листопада 2026\u00A0р.", "листопад 2026\u00A0р.", "2026\u00A0р."], new[] { "day", "month", "year" }.Select(precision => words.Date(day, precision)));
        Assert.Equal("1\u00A0234\u00A0567,5", Phrases.Number(1234567.5m, words));
    }

    // Which space stands before an abbreviation changed from one CLDR to the next: U+202F in 42, U+0020 in 48. The theme keeps it in one line by U+00A0.
    private static string Spaced(string date) => date.Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private static DateTimeFormatInfo Format(string culture) => CultureInfo.GetCultureInfo(culture).DateTimeFormat;
}

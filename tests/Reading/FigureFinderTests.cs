using Sourcebound.Model;
using Sourcebound.Reading.Languages;
using Xunit;

namespace Sourcebound.Tests.Reading;

public sealed class FigureFinderTests
{
    [Theory]
    [InlineData("en", "137 people and 316 more", "137|316")]
    [InlineData("en", "more than a thousand casualties", "thousand")]
    [InlineData("en", "more than 1 thousand", "1 thousand")]
    [InlineData("en", "seven planes, dozens of tanks", "seven|dozens")]
    [InlineData("en", "two hundred and five guns", "two hundred and five")]
    [InlineData("en", "30–40 tanks", "30–40")]
    [InlineData("en", "between 30 and 40 tanks", "30 and 40")]
    [InlineData("en", "at least 12 dead", "12")]
    [InlineData("en", "12.5% or 3,857 bytes", "12.5|3,857")]
    [InlineData("en", "$40 and €5.5 million", "40|5.5 million")]
    [InlineData("en", "$10B for 10M people and 5K tanks", "10|10|5")]
    [InlineData("en", "the 1500 soldiers", "1500")]
    [InlineData("de", "die 1500 Soldaten", "1500")]
    [InlineData("en", "one person was killed", "one")]
    [InlineData("en", "🔊 316 injured", "316")]
    [InlineData("uk", "більше 1 тис. та 2 млн осіб", "1 тис|2 млн")]
    [InlineData("uk", "сім літаків", "сім")]
    [InlineData("ar", "قتل 316 شخصا", "316")]
    public void Stated_numbers_are_figures(string language, string text, string expected) => Assert.Equal(expected, Found(language, text));

    [Theory]
    [InlineData("en", "on February 25, 2022")]
    [InlineData("en", "the 25th of February")]
    [InlineData("en", "in 2022 and since 1991")]
    [InlineData("en", "the '90s and the 1990s")]
    [InlineData("en", "at 5:30 or 6 pm")]
    [InlineData("en", "the first batches, the 2nd wave")]
    [InlineData("en", "one of them, no one")]
    [InlineData("en", "F-16, T-72, COVID-19 and 5G")]
    [InlineData("en", "The 2014 annexation, Its 2022 report, the 2020 election, Russia's 2014 war")]
    [InlineData("en", "The 2021-22 season and the 2021–22 one")]
    [InlineData("de", "das 2022 erschienene Buch")]
    [InlineData("uk", "його 2014 звіт")]
    [InlineData("en", "open 24/7")]
    [InlineData("en", "see https://example.org/2022/137 and www.example.org/3")]
    [InlineData("en", "@user316 and #day3")]
    [InlineData("en", "chapter 3, article 5, No. 7")]
    [InlineData("en", "25.02.2022")]
    [InlineData("uk", "25 лютого 2022 року")]
    public void Dates_times_names_labels_and_addresses_are_no_figures(string language, string text) => Assert.Equal("", Found(language, text));

    private static string Found(string language, string text) =>
        string.Join('|', FigureFinder.Find(text, LanguageData.Of(LanguageTag.Parse(language)!.Value)).Select(figure => figure.Range.Of(text)));
}

using Sourcebound.Model;
using Sourcebound.Reading.Languages;
using Xunit;

namespace Sourcebound.Tests.Languages;

public sealed class LanguageDataTests
{
    [Theory]
    [InlineData("ar", "يناير", "الجمعة", "لا", "قتيل")]
    [InlineData("de", "Januar", "Freitag", "kein", "Tote")]
    [InlineData("en", "January", "Friday", "not", "killed")]
    [InlineData("fr", "janvier", "vendredi", "jamais", "morts")]
    [InlineData("ru", "января", "пятницу", "не", "погибших")]
    [InlineData("uk", "січня", "п’ятницю", "не", "загиблих")]
    public void A_language_knows_its_months_weekdays_negations_and_units(string language, string january, string friday, string not, string killed)
    {
        var data = LanguageData.Of(LanguageTag.Parse(language)!.Value);

        Assert.True(data.Facts.IsKnown);
        Assert.Contains(("1", january), data.MonthNumbers.Find(january).Select(found => (found.Meaning, found.Range.Of(january))));
        Assert.Equal(DayOfWeek.Friday, data.Facts.Weekdays[friday]);
        Assert.Equal(7, data.Facts.Weekdays.Values.Distinct().Count());
        Assert.True(data.Facts.Negations.Contains(not), not);
        Assert.Equal("killed", data.Facts.UnitClasses[killed]);
        Assert.Empty(data.Facts.UnitClasses.Values.Except(Vocabulary.UnitClasses));
    }

    [Theory]
    [InlineData("ar", "هل وصلت السفينة؟ نعم.", 2)]
    [InlineData("en", "Has the ship come؟ Yes.", 1)]
    [InlineData("eo", "船が来た。港は閉まった。 港は。", 2)]
    public void What_ends_a_sentence_is_said_by_the_language(string language, string text, int sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(text, LanguageData.Of(LanguageTag.Parse(language)!.Value)).Count());

    [Fact]
    public void A_language_without_a_file_knows_digits_and_marks_alone()
    {
        const string Text = "Venis 30 ŝipoj, diris ŝi: «sep venis».";

        Assert.False(LanguageData.Of(LanguageTag.Parse("eo")!.Value).Facts.IsKnown);
        Assert.Equal("30", Finders.Figures("eo", Text));
        Assert.Equal("?", Finders.Quantities("eo", Text));
        Assert.Equal("sep venis", Finders.Quotations(Text));
        Assert.Equal("", Finders.Reports("eo", Text));
    }

    [Fact]
    public void A_word_made_of_ten_thousand_numbers_is_read_at_once() =>
        Assert.Equal("?", Finders.Quantities("en", string.Concat(Enumerable.Repeat("twenty-", 10_000)) + "one"));
}

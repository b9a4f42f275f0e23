using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Model;

/// <summary>Words that pages print of themselves, with what the page fills in.</summary>
public sealed class WordsTests
{
    private const string Rule = """
        plural: { one: "i % 10 = 1", few: "i % 10 = 2..4" }
        all: "Редакція від {0}. Видавець: {1}."
        pages: { "0": "жодної сторінки", one: "{0} сторінка", few: "{0} сторінки", other: "{0} сторінок" }

        """;

    private static readonly Words Example = LanguageFile.Read("uk", Rule);

    [Theory]
    [InlineData("23 листопада 2026 р.", "Хтось", "Редакція від 23 листопада 2026 р. Видавець: Хтось.")]
    [InlineData("сьогодні", "Хтось Ltd.", "Редакція від сьогодні. Видавець: Хтось Ltd.")]
    public void A_full_stop_of_an_abbreviation_ends_the_sentence(string day, string publisher, string expected) =>
        Assert.Equal(expected, Example.Format("all", day, publisher));

    [Fact]
    public void A_sentence_ends_with_one_full_stop() => Assert.Equal(["2026 р.", "2026."], new[] { "2026 р.", "2026" }.Select(Words.Sentence));

    [Theory]
    [InlineData(0, "жодної сторінки")]
    [InlineData(1, "1 сторінка")]
    [InlineData(23, "23 сторінки")]
    [InlineData(1015, "1015 сторінок")]
    public void Counted_words_take_the_form_for_their_number(int count, string expected) => Assert.Equal(expected, Example.Count("pages", count));

    [Fact]
    public void Names_that_a_language_lacks_or_has_too_many_are_told_all_at_once()
    {
        var other = LanguageFile.Read("uk", """
            plural: { one: "i % 10 = 1", few: "i % 10 = 2..4" }
            odd: "зайве"
            pages: { "1": "одна", one: "{0} сторінка", other: "{0} сторінок", many: "{0} сторінок" }

            """);
        Assert.Equal([("all", true), ("odd", false), ("pages.few", true), ("pages.many", false)], WordNames.Differences(other, Example));
    }
}

using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Checks;

/// <summary>What the rules say of the article's own words beside those of its sources.</summary>
public sealed class OwnWordsRuleTests
{
    private const string Text = "Yesterday the old roof over the hall leaked in wet weather again. In 1.234.500 old roofs leaked, 1.234,5 of them badly. President Volodymyr Zelensky and Boris Johnston met the Defence Ministers.";

    [Theory]
    [InlineData("[The old roof over the hall leaked in wet][@speech-1] nights.", 9)]
    [InlineData("the OLD roof, over the hall: leaked in [@speech-1]", 8)]
    [InlineData("Old roof over the hall leaked in. [@speech-1]", 0)]
    [InlineData("There [1.234.500 old roofs leaked, 1.234,5 of them][@speech-1] twice.", 0)]
    [InlineData("There [1.234.500 old roofs leaked, 1.234,5 of them badly][@speech-1] twice.", 8)]
    [InlineData("Yesterday the *old roof* over the hall leaked in wet weather again. [@unsourced]", 12)]
    [InlineData("[\"the old roof over the hall leaked in wet weather\"][@speech-1]", 0)]
    [InlineData("The old roof [\"over the hall\"][@speech-1] leaked in wet weather again. [@unsourced]", 0)]
    [InlineData("The old roof over the\n\nhall leaked in wet weather again. [@unsourced]", 0)]
    [InlineData("So the old roof over the hall leaked in fog, and the old roof over the hall leaked in fog. [@unsourced]", 8)]
    public void Eight_words_in_a_row_are_noted_once_outside_quotation_marks(string paragraph, int count)
    {
        var found = Found(paragraph, "note ATT208");
        Assert.Equal(count == 0 ? [] : [$"{count} words in a row stand in `speech-1` and are not marked as a quotation"], found);
    }

    [Theory]
    [InlineData("person", "Volodymyr Zelenskyy", "`speech-1` spells `Zelenskyy` as `Zelensky`")]
    [InlineData("person", "Zelenskiy", "`speech-1` spells `Zelenskiy` as `Zelensky`")]
    [InlineData("person", "Zelensky", "")]
    [InlineData("person", "Zelenska", "")]
    [InlineData("person", "Ed Johnson", "")]
    [InlineData("person", "Boris Johnson", "`speech-1` spells `Johnson` as `Johnston`")]
    [InlineData("person", "Johnstons", "")]
    [InlineData("organization", "Defence Ministry", "")]
    [InlineData("organization", "Defense Ministers", "`speech-1` spells `Defense` as `Defence`")]
    public void A_name_that_a_source_spells_otherwise_is_noted(string kind, string name, string expected)
    {
        var agent = $"  - {{ id: someone, kind: {kind}, name: \"{name}\" }}\n";
        Assert.Equal(expected, string.Join('|', Found($"There came {name}. [@unsourced]", "note ATT305", agent)));
        Assert.Empty(Found("There came nobody. [@unsourced]", "note ATT305", agent));
    }

    [Fact]
    public void Both_spellings_of_an_article_are_known()
    {
        const string Agent = "  - { id: someone, kind: person, name: \"Volodymyr Zelenskyy\", also_printed_as: [\"Zelensky\"] }\n";
        Assert.Empty(Found("There came Volodymyr Zelenskyy. [@unsourced]", "note ATT305", Agent));
    }

    [Theory]
    [InlineData("de", "Viktor Orbanow", "Viktor Orbanows", "")]
    [InlineData("uk", "Олег Шевченко", "Олега Шевченка", "")]
    [InlineData("uk", "Дмитро Мартинюк", "Дмитром Мартинюком", "")]
    [InlineData("uk", "Дмитро Мартинюк", "Дмитро Мартенюк", "`speech-1` spells `Мартинюк` as `Мартенюк`")]
    public void Inflected_names_are_no_other_spelling(string language, string name, string stored, string expected)
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Article, "language: en", $"language: {language}");
        SmallSite.Replace(site.Sources, "lang: en, text: \"Today is a black day.", $"lang: {language}, text: \"{stored}. Today is a black day.");
        SmallSite.Replace(site.Sources, "\nsources:\n", $"  - {{ id: someone, kind: person, name: \"{name}\" }}\n\nsources:\n");
        site.AddParagraph($"{name}. [@unsourced]");
        Assert.Equal(expected, string.Join('|', Messages(site, "note ATT305")));
    }

    private static List<string> Found(string paragraph, string rule, string agents = "")
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Sources, "text: \"Today", $"text: \"{Text} Today");
        SmallSite.Replace(site.Sources, "\nsources:\n", $"{agents}\nsources:\n");
        site.AddParagraph(paragraph);
        return Messages(site, rule);
    }

    private static List<string> Messages(SmallSite site, string rule) =>
        [.. site.Check().Out.Split('\n').Where(line => line.Contains($"{rule}: ", StringComparison.Ordinal)).Select(line => line.Split($"{rule}: ")[1])];
}

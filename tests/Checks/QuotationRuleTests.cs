using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Checks;

/// <summary>What the rules say of one quotation from a source whose recorded translation is known.</summary>
public sealed class QuotationRuleTests
{
    private const string Translation =
        "Yesterday Kyiv fell silent. We will leave the town when they do. We did not win the war, but we didn’t lose it – “never”. In 1.5 million homes the lights went out";

    [Theory]
    [InlineData("He wrote [\"we didn't lose it\"][@speech-1].", "' U+0027 ’ U+2019")]
    [InlineData("He wrote [\"it - “never”\"][@speech-1].", "- U+002D – U+2013")]
    [InlineData("He wrote [“did not win … - 'never'”][@speech-1].", "")]
    [InlineData("He wrote [„the war … it – \"never\"“][@speech-1].", "\" U+0022 “ U+201C")]
    [InlineData("He wrote [\"we didn’t lose it\"][@speech-1].", "")]
    public void A_typographic_match_names_the_first_mark_that_differs(string paragraph, string marks)
    {
        var found = Found(paragraph, "note ATT202");
        Assert.Equal(marks, found.Length == 0 ? "" : string.Join(' ', found.Split('`')[1], found.Split('(')[1][..6], found.Split('`')[5], found.Split('(')[2][..6]));
    }

    [Theory]
    [InlineData("[\"Kyiv … the town\"][@speech-1]", "")]
    [InlineData("[\"the town … Kyiv\"][@speech-1]", "`Kyiv` stands before `the town` in `speech-1`")]
    [InlineData("[\"Kyiv … the town … silent\"][@speech-1]", "`silent` stands before `the town` in `speech-1`")]
    [InlineData("[\"the lights … Second\"][@speech-1]", "`Second` stands in another paragraph of `speech-1` than the words before the gap")]
    [InlineData("[\"Second … Kyiv\"][@speech-1]", "`Kyiv` stands before `Second` in `speech-1`")]
    public void A_gap_keeps_order_and_paragraph(string paragraph, string expected)
    {
        Assert.Equal(expected, Found(paragraph, "error ATT203"));
        Assert.Equal("", Found(paragraph, "error ATT201"));
    }

    [Fact]
    public void Words_that_stand_nowhere_are_not_scattered() =>
        Assert.Equal("this quotation does not stand in `speech-1`", Found("[\"the town … Paris\"][@speech-1]", "error ATT201"));

    [Theory]
    [InlineData("[\"we did … win the war\"][@speech-1]", "")]
    [InlineData("[\"We did … win the war\"][@speech-1]", "hides `not` of `speech-1`")]
    [InlineData("[\"win the war […] lose it\"][@speech-1]", "hides `didn't` of `speech-1`")]
    [InlineData("[\"… win the war\"][@speech-1]", "hides `not` of `speech-1`")]
    [InlineData("[\"[They] win the war\"][@speech-1]", "")]
    [InlineData("[\"… leave the town\"][@speech-1]", "")]
    [InlineData("[\"win the war, …\"][@speech-1]", "hides `didn't` of `speech-1`")]
    [InlineData("[\"We did … win\"][@speech-1] and [\"We will … the town\"][@speech-1]", "hides `not` of `speech-1`")]
    public void A_gap_that_hides_a_negation_is_a_warning(string paragraph, string expected)
    {
        var found = Found(paragraph, "warning ATT203");
        Assert.Equal(expected, found.Length == 0 ? "" : found[found.IndexOf("hides", StringComparison.Ordinal)..]);
    }

    [Theory]

    // Woven in, or a whole sentence, or marked.
    [InlineData("He spoke of [\"leave the town\"][@speech-1].", "")]
    [InlineData("He said: [\"We will leave the town when they do.\"][@speech-1]", "")]
    [InlineData("He said: [\"We will leave the town when they do\"][@speech-1].", "")]
    [InlineData("He said: [\"We will leave the town …\"][@speech-1].", "")]
    [InlineData("He said: [\"We will leave the town [soon]\"][@speech-1].", "")]
    [InlineData("He spoke of [\"We will leave the town\"][@speech-1].", "")]
    [InlineData("He said: [\"We will leave\"][@speech-1].", "")]
    [InlineData("He said: [\"[K]yiv fell silent. We will leave\"][@speech-1].", "")]
    [InlineData("He said: [\"fell silent. We will leave the town when they do.\"][@speech-1]", "")]
    [InlineData("He said: [\"In 1.5 million homes the lights went out\"][@speech-1].", "")]
    [InlineData("[\"We will leave the town\"][@speech-1], he said, [\"when they do.\"][@speech-1]", "")]

    // Cut.
    [InlineData("He said: [\"We will leave the town\"][@speech-1].", "end `when they do`")]
    [InlineData("[\"We will leave the town\"][@speech-1], he said.", "end `when they do`")]
    [InlineData("He said: [\"Yesterday Kyiv fell silent. We will leave\"][@speech-1].", "end `the town when they do`")]
    [InlineData("He said: [\"Kyiv fell silent. We will leave the town when they do.\"][@speech-1]", "beginning `Yesterday`")]
    [InlineData("He said: [\"We did not … didn’t lose it\"][@speech-1].", "end `– “never”`")]
    [InlineData("He said: [\"In 1.5 million homes\"][@speech-1].", "end `the lights went out`")]
    public void A_quotation_that_claims_a_whole_sentence_gives_it(string paragraph, string expected)
    {
        var found = Found(paragraph, "warning ATT205");
        Assert.Equal(expected, found.Length == 0 ? "" : $"{found.Split(' ')[5]} `{found.Split('`')[3]}`");
    }

    [Fact]
    public void A_source_whose_text_is_unknown_may_hold_every_mark_and_word()
    {
        const string Report = "  - { id: report, kind: statement, author: ministry, lang: en, unknown: [issued, text, url, archive_url, retrieved] }\n\nclaims:\n";
        foreach (var quotation in new[] { "we didn't lose it", "We did … win the war", "the town … Kyiv", "Nowhere at all" })
        {
            Assert.Equal("", Found($"He wrote \"{quotation}\". [@speech-1] [@report]", " ATT20", Report));
        }
    }

    private static string Found(string paragraph, string rule, string sources = "claims:\n")
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Sources, "text: \"Today is a black day. More than 30 tanks are destroyed.\"", $"text: \"{Translation}\\n\\nSecond day. Today is a black day. More than 30 tanks are destroyed.\"");
        SmallSite.Replace(site.Sources, "claims:\n", sources);
        site.AddParagraph(paragraph);
        var line = site.Check().Out.Split('\n').Where(line => line.Contains(rule, StringComparison.Ordinal)).ToList();
        return line.Count == 0 ? "" : Assert.Single(line).Split(": ", 3)[2];
    }
}

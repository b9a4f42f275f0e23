using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Checks;

/// <summary>What the checks say of one paragraph more, or one record more, in the small site.</summary>
public sealed class SmallSiteFindingsTests
{
    [Theory]
    [InlineData("Between [30][@tanks-30] and [40][@tanks-30] tanks, or [50][@tanks-30]–[60][@tanks-30].", "")]
    [InlineData("Between [30][@tanks-30] and 40 tanks.", "ATT102")]
    [InlineData("Write `a]{b}` here.", "ATT104")]
    [InlineData("Write [a]{b} here.", "ATT104 ATT008")]
    [InlineData("[@speech-1]", "ATT007")]
    [InlineData("On the sign stands [^@speech-1].", "ATT104 ATT007")]
    [InlineData("On the sign stands \\[^@speech-1\\].", "ATT104")]
    [InlineData("[@speech-1] He left the town.", "ATT007 ATT104")]
    public void A_paragraph_is_judged_as_the_contract_says(string paragraph, string code)
    {
        using var site = new SmallSite();
        site.AddParagraph(paragraph);
        Assert.Equal(code, Codes(site));
    }

    [Theory]
    [InlineData("The  minister\u00A0spoke\\\nhere.", "The minister spoke here", "", "")]
    [InlineData("The cafe\u0301 closed.", "caf\u00E9", "The  ", " closed")]
    [InlineData("One café, one cafeteria.", "one", "café,\u00A0", "  cafeteria")]
    public void A_selector_finds_words_under_the_stated_normalisation(string paragraph, string exact, string prefix, string suffix)
    {
        using var site = new SmallSite();
        site.AddParagraph(paragraph);
        File.AppendAllText(site.Sources, $"\nbindings:\n  - {{ key: speech-1, exact: \"{exact}\", prefix: \"{prefix}\", suffix: \"{suffix}\" }}\n");
        Assert.Equal("", Codes(site));
    }

    [Fact]
    public void Foreign_words_that_a_selector_binds_have_the_language_of_its_source()
    {
        using var site = new SmallSite();
        site.AddParagraph("He called it чорний день.");
        Assert.Equal("ATT104 ATT301", Codes(site));
        File.AppendAllText(site.Sources, "\nbindings:\n  - { key: speech-1, exact: \"He called it чорний день.\" }\n");
        Assert.Equal("", Codes(site));
    }

    [Fact]
    public void Front_matter_may_end_the_file()
    {
        using var site = new SmallSite();
        var text = File.ReadAllText(site.Article);
        File.WriteAllText(site.Article, text[..(text.LastIndexOf("---\n", StringComparison.Ordinal) + 3)]);
        Assert.DoesNotContain("ATT009", Codes(site), StringComparison.Ordinal);
    }

    private static string Codes(SmallSite site) => string.Join(
        ' ', site.Check().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(" error ")[^1].Split(" warning ")[^1].Split(" note ")[^1].Split(':')[0]));
}

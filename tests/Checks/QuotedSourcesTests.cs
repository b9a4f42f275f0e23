using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Checks;

/// <summary>A quotation is held against the sources that its own words, or else its sentence, are bound to.</summary>
public sealed class QuotedSourcesTests
{
    [Theory]
    [InlineData("She said [\"a black day\"][@speech-1], and 40 ships sailed. [@report]", "")]
    [InlineData("She said \"a black day\", and 40 ships sailed. [@speech-1] [@report]", "")]
    [InlineData("She said \"a black day\", and 40 ships sailed. [@report] [@speech-1]", "")]
    [InlineData("She said [\"a white day\"][@speech-1], and 40 ships sailed. [@report]", "ATT201 speech-1")]
    [InlineData("She said \"a white day\", and 40 ships sailed. [@report] [@speech-1]", "ATT201 report")]
    public void One_source_that_holds_the_words_is_enough(string paragraph, string expected)
    {
        using var site = new SmallSite();
        File.WriteAllText(site.PathOf("input/articles/losses/originals/report.en.txt"), "In all 40 ships sailed.\n");
        SmallSite.Replace(site.Sources, "\nclaims:\n", "  - { id: report, kind: statement, label: \"The report\", author: ministry, lang: en, text: { file: originals/report.en.txt, sha256: "
            + "6c841c0c4509e884980aa0635497f49adbdc8f5b6cbb754ed225f4a4c1c8138a }, unknown: [issued, url, archive_url, retrieved] }\n\nclaims:\n");
        site.AddParagraph(paragraph);
        var found = site.Check().Out.Split('\n').Where(static line => line.Contains("ATT20", StringComparison.Ordinal)).ToList();

        Assert.Equal(expected, found.Count == 0 ? "" : string.Join(' ', Assert.Single(found).Split("error ")[1].Split(':')[0], found[0].Split('`')[1]));
    }
}

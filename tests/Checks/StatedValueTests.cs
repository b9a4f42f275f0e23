using System.Security.Cryptography;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Checks;

/// <summary>Headline, byline, date and the like stand in a supplied text or in a named source; an article of one's own states them itself.</summary>
public sealed class StatedValueTests
{
    private const string Paragraph = "Sinking city. By A. Writer, The Paper, 25 February 2022.";

    [Theory]
    [InlineData("headline", "\"Sinking city\"", "")]
    [InlineData("headline", "\"Sinking ship\"", "the supplied text does not state `headline: Sinking ship`")]
    [InlineData("byline", "\"A. Writer\"", "")]
    [InlineData("byline", "\"B. Writer\"", "the supplied text does not state `byline: B. Writer`")]
    [InlineData("publisher", "\"The Paper\"", "")]
    [InlineData("publisher", "\"The Papers\"", "the supplied text does not state `publisher: The Papers`")]
    [InlineData("published", "2022-02-25", "")]
    [InlineData("published", "2022-03-25", "the supplied text does not state `published: 2022-03-25`")]
    [InlineData("published", "2022-02-26", "the supplied text does not state `published: 2022-02-26`")]
    [InlineData("url", "\"https://example.org/\"", "the supplied text does not state `url: https://example.org/`")]
    [InlineData("licence", "\"CC0-1.0\"", "the supplied text does not state `licence: CC0-1.0`")]
    [InlineData("byline", "\"Today\"\nstated_by: { byline: speech-1 }", "")]
    [InlineData("byline", "\"B. Writer\"\nstated_by: { byline: speech-1 }", "`speech-1` does not state `byline: B. Writer`")]
    [InlineData("published", "2022-02-25\nstated_by: { published: supplied }", "")]
    [InlineData("published", "2022-02-24\nstated_by: { published: supplied }", "`supplied` does not state `published: 2022-02-24`")]
    [InlineData("licence", "\"CC0-1.0\"\nstated_by: { licence: leaflet }", "")]
    public void A_value_of_a_supplied_article_stands_somewhere(string field, string value, string expected)
    {
        using var site = Supplied(field, value);
        Assert.Equal(expected, string.Join('|', Messages(site, "ATT503")));
    }

    [Fact]
    public void A_source_that_states_a_value_must_be_a_source_and_is_used_by_it()
    {
        using var site = Supplied("byline", "\"B. Writer\"\nstated_by: { byline: ministry }");
        Assert.Equal(["no record that can stand here has the id `ministry`"], Messages(site, "ATT001"));
        Assert.Single(Messages(site, "ATT003"));
        using var other = Supplied("licence", "\"CC0-1.0\"\nstated_by: { licence: leaflet }");
        Assert.Empty(Messages(other, "ATT003"));
    }

    [Fact]
    public void A_source_of_what_is_not_stated_is_a_finding()
    {
        using var site = Supplied("byline", "\"Sinking city\"\nstated_by: { headline: leaflet }");
        Assert.Equal(["`stated_by` names a source of `headline`, which is not stated"], Messages(site, "ATT004"));
    }

    [Fact]
    public void An_article_of_ones_own_states_its_values_itself()
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Article, "unknown: [headline, ", "headline: \"Nowhere else\"\nunknown: [");
        Assert.Empty(Messages(site, "ATT503"));
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Contains("<h1 class=\"p-name stated\">Nowhere else</h1>", File.ReadAllText(site.PathOf("output/articles/losses/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "on February 25, 2022", true)]
    [InlineData("en", "on the 25th of February, 2022", true)]
    [InlineData("en", "on 25.02.2022", true)]
    [InlineData("en", "on 2/25/2022", true)]
    [InlineData("en", "on 2022-02-25", true)]
    [InlineData("uk", "25 лютого 2022 року", true)]
    [InlineData("de", "am 25. Februar 2022", true)]
    [InlineData("fr", "le 25 février 2022", true)]
    [InlineData("ar", "٢٥ فبراير ٢٠٢٢", true)]
    [InlineData("en", "on February 24, 2022", false)]
    [InlineData("en", "on March 25, 2022", false)]
    [InlineData("en", "on February 25, 2021", false)]
    [InlineData("en", "25 people in February; the year was 2022", false)]
    public void A_day_stands_in_a_text_as_its_language_prints_it(string language, string text, bool stands)
    {
        using var site = Supplied("published", "2022-02-25", text, language);
        Assert.Equal(stands, Messages(site, "ATT503").Count == 0);
    }

    private static SmallSite Supplied(string field, string value, string paragraph = Paragraph, string language = "en")
    {
        var site = new SmallSite();
        var hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(paragraph)));
        File.WriteAllText(site.PathOf("input/articles/losses/originals/supplied.txt"), paragraph);
        SmallSite.Replace(site.Sources, "claims:\n", $"  - {{ id: supplied, kind: document, lang: {language}, text: {{ file: originals/supplied.txt, sha256: {hash} }}, unknown: [author, issued, url, archive_url, retrieved] }}\n"
            + "  - { id: leaflet, kind: document, lang: en, unknown: [author, issued, text, url, archive_url, retrieved] }\n\nclaims:\n");
        SmallSite.Replace(site.Article, "language: en", $"language: {language}\nsupplied_as: supplied\n{field}: {value}");
        SmallSite.Replace(site.Article, field == "licence" ? ", licence" : $"{field}, ", "");
        site.AddParagraph(paragraph);
        return site;
    }

    private static List<string> Messages(SmallSite site, string code) =>
        [.. site.Check().Out.Split('\n').Where(line => line.Contains($" {code}: ", StringComparison.Ordinal)).Select(line => line.Split($" {code}: ")[1])];
}

using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Checks;

/// <summary>Foreign words that readers are given need a translation, or the reason why there is none.</summary>
public sealed class TranslationRuleTests
{
    private const string Embedded = "this embedded original is in `uk`, and `speech-1` has no translation into `en`";
    private const string Quoted = "this quotation is in `uk`, and `speech-1` has no translation into `en`";

    [Theory]
    [InlineData("translations: []", Embedded)]
    [InlineData("translation: none", Embedded)]
    [InlineData("translations: [ { id: speech-1-pl, lang: pl, text: \"Czarny dzień.\", translator: unknown, method: unknown } ]", Embedded)]
    [InlineData("translation: none\n    translation_reason: \"a chant\"", "")]
    public void An_embedded_original_has_a_translation_or_a_reason(string fields, string expected)
    {
        using var site = Without("She spoke. [@unsourced]", fields);
        Assert.Equal(expected, string.Join('|', Found(site, "ATT302")));
    }

    [Theory]
    [InlineData("He called it [\"чорний день\"][@speech-1].", Quoted)]
    [InlineData("He called it [\"чорний, день\"][@speech-1].", "")]
    public void A_quotation_in_the_words_of_a_foreign_source_has_one_too(string paragraph, string expected)
    {
        using var site = Without(paragraph, "translations: []");
        Assert.Equal(expected, string.Join('|', Found(site, "ATT302").Where(static message => message != Embedded)));
    }

    [Theory]
    [InlineData("He called it [\"чорний день\"][@letter].", true)]
    [InlineData("He called it [\"чорний day\"][@letter].", false)]
    [InlineData("He called it [\"a black day\"][@letter].", false)]
    public void Foreign_words_are_known_by_their_script_where_no_text_is_stored(string paragraph, bool isFound)
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Sources, "claims:\n", "  - { id: letter, kind: statement, author: ministry, lang: uk, unknown: [issued, text, url, archive_url, retrieved] }\n\nclaims:\n");
        site.AddParagraph(paragraph);
        Assert.Equal(isFound, Found(site, "ATT302").Count == 1);
    }

    [Fact]
    public void Readers_are_told_why_there_is_no_translation()
    {
        using var site = Without("She spoke. [@unsourced]", "translation: none\n    translation_reason: \"it is a chant: чорний день\"");
        Assert.Equal("", site.Build().Out);
        var page = PublishedSite.Parse(site.PathOf("output/articles/losses/index.html"));
        var sources = PublishedSite.Parse(site.PathOf("output/articles/losses/sources.html"));
        Assert.Contains("There is no translation: it is a chant: чорний день", page.QuerySelector("figure.embed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("uk", page.QuerySelector("figure.embed .ed [lang=uk]")?.GetAttribute("lang"));
        Assert.Contains("it is a chant", sources.QuerySelector("#s-speech-1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_alone_is_no_statement()
    {
        using var site = Without("She spoke. [@unsourced]", "translation_reason: \"a chant\"");
        Assert.Equal(["`translation_reason` stands without `translation: none`"], Found(site, "ATT004"));
    }

    // The site without its translation and the quotation that stands in it.
    private static SmallSite Without(string paragraph, string fields)
    {
        var site = new SmallSite();
        var records = File.ReadAllText(site.Sources);
        var from = records.IndexOf("    translations:", StringComparison.Ordinal);
        File.WriteAllText(site.Sources, records[..from] + $"    {fields}\n\n" + records[records.IndexOf("claims:", StringComparison.Ordinal)..]);
        SmallSite.Replace(site.Article, " Its minister spoke of [\"a black day\"][@speech-1].", "");
        site.AddParagraph(paragraph);
        return site;
    }

    private static List<string> Found(SmallSite site, string code) =>
        [.. site.Check().Out.Split('\n').Where(line => line.Contains($" {code}: ", StringComparison.Ordinal)).Select(line => line.Split($" {code}: ")[1])];
}

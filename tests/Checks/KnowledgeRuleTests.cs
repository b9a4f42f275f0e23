using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Checks;

/// <summary>What a record must say of what it knows, and that saying "unknown" is enough.</summary>
public sealed class KnowledgeRuleTests
{
    [Theory]
    [InlineData("translator: unknown, method: unknown", "")]
    [InlineData("translator: null, method: unknown", "")]
    [InlineData("translator: \"A. Person\", method: human", "")]
    [InlineData("translator: \"A. Person\", method: unknown", "")]
    [InlineData("translator: null, method: machine", "who made it")]
    [InlineData("translator: null", "who made it nor how it was made")]
    [InlineData("method: unknown", "who made it")]
    [InlineData("translator: \"A. Person\"", "how it was made")]
    public void A_translation_says_who_made_it_and_how(string fields, string missing)
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Sources, "translator: \"the editor\", method: human", fields);
        Assert.Equal(missing.Length == 0 ? "" : $"the translation `speech-1-en` does not say {missing}", Found(site, "ATT303"));
    }

    [Fact]
    public void A_translator_nobody_knows_is_shown_as_not_stated()
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Sources, "translator: \"the editor\"", "translator: unknown");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Contains("Translator: not stated.", File.ReadAllText(site.PathOf("output/articles/losses/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown: [issued, url, archive_url, retrieved]", "")]
    [InlineData("access: { archive_url: \"https://example.org/a\", retrieved: 2026-05-10 }\n    unknown: [issued, url]", "")]
    [InlineData("access: { archive_url: null, retrieved: null, obtained_from: \"a letter\" }\n    unknown: [issued, url]", "")]
    [InlineData("access: { archive_url: null, retrieved: null }\n    unknown: [issued, url]", "`archive_url` nor `retrieved`, nor that they are unknown")]
    [InlineData("access: { url: \"https://example.org/\" }\n    unknown: [issued, retrieved]", "`archive_url`, nor that it is unknown")]
    [InlineData("access: { archive_url: \"https://example.org/a\" }\n    unknown: [issued, url]", "`retrieved`, nor that it is unknown")]
    public void A_source_says_where_it_is_archived_and_when_it_was_retrieved(string fields, string missing)
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Sources, "unknown: [issued, url, archive_url, retrieved]", fields);
        Assert.Equal(missing.Length == 0 ? "" : $"the source `speech-1` states neither {missing}", Found(site, "ATT502"));
    }

    private static string Found(SmallSite site, string code) =>
        site.Check().Out.Split('\n').Where(line => line.Contains($" {code}: ", StringComparison.Ordinal)).Select(line => line.Split($" {code}: ")[1]).SingleOrDefault("");
}

using System.Text.Json;
using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Engines;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

public sealed class SarifFormatTests
{
    [Fact]
    public async Task A_log_is_one_run_that_counts_utf16_units_and_knows_every_rule_with_its_explanation()
    {
        using var site = new SmallSite();
        using var log = await Log(site, "check");
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Empty(run.GetProperty("results").EnumerateArray());
        Assert.Equal(Rulebook.All.Select(static rule => rule.Code), rules.Select(static rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, static rule =>
        {
            Assert.Matches("^([A-Z][a-z]+)+$", rule.GetProperty("name").GetString());
            Assert.Matches(@"^\p{Lu}.*\.$", rule.GetProperty("shortDescription").GetProperty("text").GetString());
            Assert.StartsWith("**What it does:** ", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
            Assert.Contains("\n\nWrite instead: ", rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.False(rule.TryGetProperty("helpUri", out _));
        });
        var figure = rules.Single(static rule => rule.GetProperty("id").GetString() == "ATT102");
        Assert.Equal("UnboundFigure", figure.GetProperty("name").GetString());
        Assert.Equal("A figure (a stated number) that is not bound to a source.", figure.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal("error", figure.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Fact]
    public async Task A_result_leads_to_the_words_behind_a_character_of_two_units()
    {
        using var site = new SmallSite();
        site.AddParagraph("🔊 In all 316 people.");
        using var log = await Log(site, "check");
        var result = Assert.Single(
            log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), static result => result.GetProperty("ruleId").GetString() == "ATT102");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");

        Assert.Equal("ATT102", result.GetProperty("ruleId").GetString());
        Assert.Equal("ATT102", Rulebook.All[result.GetProperty("ruleIndex").GetInt32()].Code);
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal(
            "the figure `316` is not bound to a source\nhelp: write `[316 people][@key]`, or end the sentence with `[@unsourced]` when the article names no source",
            result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("input/articles/losses/article.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal([14, 11, 14, 14], new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => region.GetProperty(name).GetInt32()));
        Assert.Equal("316", region.GetProperty("snippet").GetProperty("text").GetString());
        Assert.False(result.TryGetProperty("suppressions", out _));
    }

    [Fact]
    public async Task A_site_with_an_address_explains_each_rule_on_a_page_that_it_holds()
    {
        using var site = new SmallSite();
        using var log = await Log(site, "build", "--base-url", "https://example.org/news");
        var addresses = log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Select(static rule => rule.GetProperty("helpUri").GetString()!).ToList();

        Assert.Equal(Rulebook.All.Select(static rule => $"https://example.org/news/rules/{rule.Code.ToLowerInvariant()}.html"), addresses);
        Assert.All(addresses, address => Assert.True(File.Exists(site.PathOf(address.Replace("https://example.org/news", "output", StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task What_the_editor_suppressed_is_a_result_with_the_reason()
    {
        using var site = new SmallSite();
        site.AddParagraph("In all 316 people. <!-- allow unbound-figure: counted by hand --> And 7 more.");
        using var log = await Log(site, "check");
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(static result => result.GetProperty("ruleId").GetString() == "ATT102").ToList();
        var suppression = Assert.Single(results[0].GetProperty("suppressions").EnumerateArray());

        Assert.Equal(2, results.Count);
        Assert.Equal(("inSource", "counted by hand"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
        Assert.False(results[1].TryGetProperty("suppressions", out _));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_without_a_region()
    {
        using var site = new SmallSite();
        File.Delete(site.Article);
        using var log = await Log(site, "check");
        var place = Assert.Single(log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
            .GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.False(place.TryGetProperty("region", out _));
    }

    [Fact]
    public void What_means_something_in_an_address_or_a_message_is_encoded()
    {
        var input = new InputText("in put/a:b/ö.md", "x");
        var finding = new Rule("ATT102", "unbound-figure", Severity.Note).At(input.Span(0, 1), "write `{ a: b }`", null, "a note");
        using var output = new MemoryStream();
        new SarifRenderer("1.2.3", Rulebook.Explanations, null).Render([finding], [], output);
        using var log = JsonDocument.Parse(output.ToArray());
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0];

        Assert.Equal("note", result.GetProperty("level").GetString());
        Assert.Equal("write `{{ a: b }}`\nnote: a note", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(
            "in%20put/a%3Ab/%C3%B6.md",
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    private static async Task<JsonDocument> Log(SmallSite site, params string[] arguments) =>
        JsonDocument.Parse((await BuiltProgram.RunIn(site.Path, [.. arguments, "--format", "sarif"])).Out);
}

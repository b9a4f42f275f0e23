using AngleSharp.Html.Parser;
using Sourcebound.Engines;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Verdicts;

public sealed class SeverityTests
{
    /// <summary>The text cases of rules that can be lowered.</summary>
    public static TheoryData<string> Lowered =>
    [
        .. Directory.EnumerateDirectories(Repository.PathOf("tests", "cases"), "ATT*").Select(static folder => Path.GetFileName(folder))
            .Where(static name => Rulebook.Find(name[..6]) is { IsFixed: false, IsHeld: false }).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Lowered))]
    public void What_a_lowered_rule_finds_can_be_published(string name)
    {
        using var site = new SmallSite();
        site.Overlay(Repository.PathOf("tests", "cases", name, "input"));
        Assert.Contains($" {name[..6]}: ", site.Check().Out, StringComparison.Ordinal);

        Set(site, $"{{ {string.Join(", ", Rulebook.All.Where(static rule => rule is { IsFixed: false, IsHeld: false }).Select(static rule => $"{rule.Code}: off"))} }}");
        var run = site.Build();

        Assert.DoesNotContain($" {name[..6]}: ", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n').SkipLast(1), static line => Assert.True(Rulebook.Find(line.Split(' ')[2].TrimEnd(':')) is { IsFixed: true } or { IsHeld: true }, line));
        Assert.Equal(run.Out.Length > 0 ? 1 : 0, run.ExitCode);
        Assert.Equal(run.ExitCode == 0, File.Exists(site.PathOf("output/articles/losses/sources.html")));
    }

    [Fact]
    public void Readers_are_told_what_weighs_otherwise_than_usual()
    {
        using var site = new SmallSite();
        Set(site, "{ unused-record: error, ATT102: note, unbound-quotation: error, unknown-key: error, ATT103: off }");
        Assert.Equal(0, site.Build().ExitCode);

        var page = new HtmlParser().ParseDocument(File.ReadAllText(site.PathOf("output/articles/losses/sources.html")));
        Assert.Equal(
            ["unused-record: error; usually warning.", "unbound-figure: note; usually error.", "unbound-report: not checked; usually warning."],
            page.QuerySelector("#making")!.ParentElement!.QuerySelectorAll("ul > li").Select(static item => NormalizedText.Of(item.TextContent)));

        // Where unbound figures are let through, the page does not say that they are refused.
        Assert.DoesNotContain("bound to no source", page.QuerySelector("#making")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ATT003: note", false, "note", " · 0 errors · 1 note\n", 0)]
    [InlineData("ATT003: note", true, "note", " · 0 errors · 1 note\n", 0)]
    [InlineData("ATT003: warning", true, "error", " · 1 error\n", 1)]
    [InlineData("unused-record: error", false, "error", " · 1 error\n", 1)]
    public void Strictness_comes_after_the_settings(string setting, bool isStrict, string severity, string summary, int exitCode)
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Sources, "\"the ministry\" }", "\"the ministry\" }\n  - { id: army, kind: group, name: \"the army\" }");
        Set(site, $"{{ {setting} }}");
        var run = CommandRun.Of(["check", "--input", site.PathOf("input"), "--format", "concise", .. isStrict ? new[] { "--strict" } : []]);
        Assert.Contains($": {severity} ATT003: ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(summary, run.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, run.ExitCode);
    }

    private static void Set(SmallSite site, string rules) => File.AppendAllText(site.PathOf("input/site.yaml"), $"rules: {rules}\n");
}

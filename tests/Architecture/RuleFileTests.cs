using Sourcebound.Engines;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Architecture;

public sealed class RuleFileTests
{
    private static readonly string[] Parts = ["What it does:", "Why it matters:", "Example:", "Write instead:"];

    public static TheoryData<string> Codes => [.. Rulebook.All.Select(static rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Explain_prints_a_rule_with_its_four_parts(string code)
    {
        var run = CommandRun.Of("explain", code);
        var paragraphs = run.Out.TrimEnd('\n').Split("\n\n");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"{code} ", paragraphs[0], StringComparison.Ordinal);
        Assert.Equal(6, paragraphs.Length);
        Assert.All(Parts, (part, index) => Assert.StartsWith(part, paragraphs[index + 2], StringComparison.Ordinal));
        Assert.All(paragraphs[1..], static paragraph => Assert.True(paragraph.Length > 15, paragraph));
        Assert.DoesNotContain("<c>", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("&lt;", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_and_names_stand_once_each()
    {
        Assert.Equal(Rulebook.All.Length, Rulebook.All.Select(static rule => rule.Code).Distinct().Count());
        Assert.Equal(Rulebook.All.Length, Rulebook.All.Select(static rule => rule.Name).Distinct().Count());
        Assert.All(Rulebook.All, static rule => Assert.Matches("^[a-z]+(-[a-z]+)+$", rule.Name));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_text_case(string code) =>
        Assert.NotEmpty(Directory.GetDirectories(Repository.PathOf("tests", "cases"), $"{code}-*"));
}

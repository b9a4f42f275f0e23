using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

public sealed class ListTests
{
    [Fact]
    public void A_table_obeys_no_character_and_has_a_line_for_each_row()
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Sources, "The minister's speech", "The \\e[31mminister's\\nspeech\\u202E");
        var run = CommandRun.Of("list", "sources", "--input", site.PathOf("input"));
        Assert.Contains("The <U+001B>[31mminister's<U+000A>speech<U+202E>", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("articles", "edition", "2026-11-22")]
    [InlineData("sources", "uses", "3")]
    [InlineData("claims", "claimant", "ministry")]
    [InlineData("figures", "value", "30")]
    [InlineData("agents", "name", "the ministry")]
    public void Every_list_says_what_the_records_say(string list, string column, string value)
    {
        using var site = new SmallSite();
        var lines = CommandRun.Of("list", list, "--format", "csv", "--input", site.PathOf("input")).Out.Split("\r\n");
        Assert.Equal(value, lines[1].Split(',')[Array.IndexOf(lines[0].Split(','), column)]);
    }

    [Fact]
    public void A_list_of_nothing_is_empty_and_valid()
    {
        using var site = new SmallSite();
        File.WriteAllText(site.Sources, "");
        Assert.Equal("[]\n", CommandRun.Of("list", "claims", "--format", "json", "--input", site.PathOf("input")).Out);
        Assert.Equal("", CommandRun.Of("list", "claims", "--input", site.PathOf("input")).Out);
    }
}

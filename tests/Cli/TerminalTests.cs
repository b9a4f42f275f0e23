using System.Diagnostics;
using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

/// <summary>The program on a terminal, which <c>script</c> of util-linux provides.</summary>
public sealed partial class TerminalTests
{
    [Fact]
    public void Findings_have_colours_and_say_the_same_without_them()
    {
        using var site = new SmallSite();
        site.AddParagraph("Later 316 people were hurt.");

        var coloured = OnTerminal("", "check", "--input", site.PathOf("input"));
        var plain = CommandRun.Of("check", "--input", site.PathOf("input")).Out;

        Assert.Contains("\e[1;31merror ATT102:\e[0m", coloured, StringComparison.Ordinal);
        Assert.Contains("\e[1;31m^^^\e[0m", coloured, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", plain, StringComparison.Ordinal);
        Assert.Contains(plain, WithoutColours(coloured), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR=1")]
    [InlineData("TERM=dumb")]
    public void Who_wants_no_colours_gets_none(string environment)
    {
        using var site = new SmallSite();
        site.AddParagraph("Later 316 people were hurt.");
        var shown = OnTerminal(environment, "check", "--input", site.PathOf("input"));
        Assert.Contains("error ATT102:", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("[1;", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_work_shows_how_far_it_is_and_wipes_that_away()
    {
        using var site = new SmallSite();
        var shown = OnTerminal("", "build", "--input", site.PathOf("input"), "--output", site.PathOf("output"));
        Assert.Contains("\rarticles: 1 of 1", shown, StringComparison.Ordinal);
        Assert.Contains("\r\e[Karchives", shown, StringComparison.Ordinal);
        Assert.Matches(WipedBeforeFiles(), shown);
    }

    [Fact]
    public void Quiet_runs_say_nothing_but_findings()
    {
        using var site = new SmallSite();
        var clean = CommandRun.Of("build", "--quiet", "--input", site.PathOf("input"), "--output", site.PathOf("output"));
        site.AddParagraph("Later 316 people were hurt.");
        var stopped = CommandRun.Of("check", "-q", "--format", "concise", "--input", site.PathOf("input"));

        Assert.Equal(new CommandRun(0, "", ""), clean);
        Assert.True(File.Exists(site.PathOf("output/index.html")));
        Assert.Equal((1, ""), (stopped.ExitCode, stopped.Error));
        Assert.Contains("ATT102", stopped.Out, StringComparison.Ordinal);
    }

    private static string OnTerminal(string environment, params string[] arguments)
    {
        var program = BuiltProgram.StartedWith(arguments);
        var line = string.Join(' ', program.ArgumentList.Prepend(program.FileName).Select(static word => $"'{word}'"));
        var start = new ProcessStartInfo("script", ["--quiet", "--return", "--command", $"env TERM=xterm {environment} {line}", "/dev/null"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        start.Environment.Remove("NO_COLOR");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return shown.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string WithoutColours(string text) => Colours().Replace(text, "");

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Colours();

    [GeneratedRegex("archives[^\n]*\r\e\\[K[^\n]*output: [0-9]+ files")]
    private static partial Regex WipedBeforeFiles();
}

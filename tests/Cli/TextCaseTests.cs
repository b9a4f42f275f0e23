using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

/// <summary>
/// Each folder of <c>tests/cases</c> but <c>base</c> is one case: what it changes of the base site (<c>input/</c>), the <c>command</c>, and what the
/// program must answer (<c>stdout</c>, <c>stderr</c>, <c>exit</c>), to the letter.
/// </summary>
public sealed class TextCaseTests
{
    private static readonly string Cases = Repository.PathOf("tests", "cases");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Cases).Select(folder => Path.GetFileName(folder)).Where(static name => name != "base").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_program_answers_as_the_case_says(string name)
    {
        using var folder = new SmallSite();
        var its = Path.Combine(Cases, name);
        folder.Overlay(Path.Combine(its, "input"));

        var run = await BuiltProgram.RunIn(folder.Path, Read("command").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(Read("stdout"), run.Out);
        Assert.Equal(Read("stderr"), run.Error);
        Assert.Equal(Read("exit").Trim(), $"{run.ExitCode}");

        string Read(string file) => File.ReadAllText(Path.Combine(its, file));
    }
}

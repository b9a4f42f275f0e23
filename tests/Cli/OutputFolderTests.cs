using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

public sealed class OutputFolderTests
{
    [Theory]
    [InlineData("input", "lie inside each other")]
    [InlineData(".", "lie inside each other")]
    [InlineData("input/output", "lie inside each other")]
    [InlineData("mine", "holds files that no build of ours wrote")]
    [InlineData("mine/notes.txt", "cannot be an output folder")]
    [InlineData("mine/notes.txt/output", "is not a folder that can hold the output")]
    public async Task A_folder_that_is_not_ours_is_left_alone(string output, string reason)
    {
        using var site = new SmallSite();
        Directory.CreateDirectory(site.PathOf("mine"));
        await File.WriteAllTextAsync(site.PathOf("mine/notes.txt"), "notes", TestContext.Current.CancellationToken);
        var before = Names(site);

        var run = await BuiltProgram.RunIn(site.Path, "build", "--output", output);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Names(site));
    }

    [Fact]
    public async Task Checking_writes_nothing()
    {
        using var site = new SmallSite();
        var before = Names(site);
        Assert.Equal(0, (await BuiltProgram.RunIn(site.Path, "check")).ExitCode);
        Assert.Equal(before, Names(site));
    }

    private static List<string> Names(SmallSite site) =>
        [.. Directory.EnumerateFileSystemEntries(site.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}

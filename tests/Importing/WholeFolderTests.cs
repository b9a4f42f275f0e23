using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Importing;

/// <summary>An article's folder is there with all of its files, or not at all.</summary>
public sealed class WholeFolderTests
{
    private static readonly string[] Files = ["article.md", "originals/supplied-text.en.txt", "sources.yaml"];

    [Fact]
    public void It_holds_what_the_command_names_and_nothing_is_left_beside_it()
    {
        using var site = new SmallSite();
        var run = Import(site, "Words.");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Files, FilesOf(site));
        Assert.Equal(Files, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Path.GetRelativePath(site.PathOf("input/articles/letter"), line)).Order(StringComparer.Ordinal));
        Assert.Equal(["letter", "losses"], Directory.GetDirectories(site.PathOf("input/articles")).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_killed_import_left_behind_is_no_part_of_the_next()
    {
        using var site = new SmallSite();
        Directory.CreateDirectory(site.PathOf("input/articles/.letter.new"));
        File.WriteAllText(site.PathOf("input/articles/.letter.new/published.yaml"), "published: []");
        Assert.Equal(0, Import(site, "Words.").ExitCode);
        Assert.Equal(Files, FilesOf(site));
    }

    [Fact]
    public void Where_it_cannot_be_written_the_command_says_so()
    {
        using var site = new SmallSite();
        Directory.Delete(site.PathOf("input/articles"), recursive: true);
        File.WriteAllText(site.PathOf("input/articles"), "a file");
        var run = Import(site, "Words.");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(site.PathOf("input/articles")));
    }

    [Fact]
    public void Nothing_that_is_there_is_written_over()
    {
        using var site = new SmallSite();
        Import(site, "Words.");
        var before = File.ReadAllBytes(site.PathOf("input/articles/letter/article.md"));
        Assert.Equal(2, Import(site, "Other words.").ExitCode);
        Assert.Equal(before, File.ReadAllBytes(site.PathOf("input/articles/letter/article.md")));
    }

    private static CommandRun Import(SmallSite site, string text)
    {
        File.WriteAllText(site.PathOf("letter.txt"), text);
        return CommandRun.Of("import", site.PathOf("letter.txt"), "--input", site.PathOf("input"));
    }

    private static IEnumerable<string> FilesOf(SmallSite site)
    {
        var folder = site.PathOf("input/articles/letter");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
    }
}

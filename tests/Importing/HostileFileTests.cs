using System.IO.Compression;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Importing;

public sealed class HostileFileTests
{
    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\u0085")]
    [InlineData("\r")]
    public void Nothing_falls_out_of_a_comment(string lineEnd)
    {
        using var folder = new ImportedFolder("letter.md", $"---\ntitle: A{lineEnd}byline: \"Nobody\"\nmood: B{lineEnd}# allow ATT102: hostile words\n---\nSome 30 people came.\n");
        Assert.Equal(0, folder.Run.ExitCode);
        var findings = folder.Described().Findings();
        Assert.Contains(findings, static finding => finding.Contains("ATT102", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, static finding => finding.Contains("ATT00", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, static finding => finding.Contains("ATT501", StringComparison.Ordinal));
    }

    [Fact]
    public void A_files_name_stays_a_name()
    {
        using var folder = new ImportedFolder("we\u2028agents: [evil] \u2029  # - x.md", "---\ntitle: A\n---\nSome words. [@unsourced]\n");
        Assert.Equal(0, folder.Run.ExitCode);
        Assert.DoesNotContain(folder.Described().Findings(), static finding => finding.Contains("sources.yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page.html", "<span>", 300)]
    [InlineData("page.html", "<div><b>", 20_000)]
    [InlineData("page.md", "<span>", 300)]
    public void A_page_nested_without_end_is_refused_whole(string name, string tags, int times)
    {
        using var folder = new ImportedFolder(name, $"<p>Words.{string.Concat(Enumerable.Repeat(tags, times))}<script>alert('30 tanks')</script>");
        Assert.Equal(1, folder.Run.ExitCode);
        Assert.Contains("elements are nested too deeply to be read", folder.Run.Out, StringComparison.Ordinal);
        Assert.False(folder.Exists);
    }

    [Fact]
    public void A_page_of_many_articles_is_a_list_of_them()
    {
        using var folder = new ImportedFolder("page.html", $"<main>{string.Concat(Enumerable.Repeat("<article><p>Words.</p></article>", 3_000))}</main>");
        Assert.Equal(3_000, folder.Body.Split("Words.").Length - 1);
    }

    [Theory]
    [InlineData("letter.html", "<script>track()</script><p>Some words.</p>")]
    [InlineData("letter.md", "---\nemail: someone@example.org\n---\nSome words.\n")]
    public void What_was_supplied_with_the_text_is_published_nowhere(string name, string text)
    {
        using var folder = new ImportedFolder(name, text);
        SmallSite.Replace(folder.PathOf("article.md"), "Some words.", "Some words. [@unsourced]");
        folder.Described();
        var output = Path.Combine(folder.Input, "..", "output");

        var run = CommandRun.Of("build", "--input", folder.Input, "--output", output, "--format", "concise");

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.True(File.Exists(folder.PathOf($"originals/as-supplied{Path.GetExtension(name)}")));
        Assert.DoesNotContain(Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories), static file => Path.GetFileName(file).StartsWith("as-supplied", StringComparison.Ordinal));
        using var bag = ZipFile.OpenRead(Path.Combine(output, "archive", "site-bag.zip"));
        Assert.Contains(bag.Entries, static entry => entry.FullName.EndsWith("input/articles/letter/originals/supplied-text.en.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(bag.Entries, static entry => entry.Name.StartsWith("as-supplied", StringComparison.Ordinal));
    }
}

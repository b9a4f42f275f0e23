using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

public sealed class RealArticleTests
{
    [Fact]
    public void The_real_article_is_clean_and_its_summary_line_is_the_known_one()
    {
        var run = CommandRun.Of("check", "--input", Repository.PathOf("input"), "--strict", "--format", "concise");

        // The post's printed translation says the same, in the article's next paragraph; here it stands in indirect speech.
        var note = Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith("article.md:52:75: note ATT208: 13 words in a row stand in `defenceu-2` and are not marked as a quotation", note, StringComparison.Ordinal);
        Assert.Equal(
            "24 sentences · 3 quotations (3 bound) · 2 embedded originals · 10 figures (10 bound) · 5 declared unsourced · 0 errors · 1 note\n", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void An_error_in_the_article_publishes_nothing_and_leaves_the_old_output()
    {
        using var folder = new TemporaryFolder();
        var input = folder.CopyOf(Repository.PathOf("input"), "input");
        var output = folder.PathOf("output");
        Assert.Equal(0, CommandRun.Of("--input", input, "--output", output).ExitCode);
        var before = File.ReadAllText(Path.Combine(output, "index.html"));

        var article = Directory.EnumerateFiles(input, "article.md", SearchOption.AllDirectories).Single();
        File.WriteAllText(article, File.ReadAllText(article).Replace("[316 people injured][@injured-316]", "316 people injured", StringComparison.Ordinal));
        var run = CommandRun.Of("--input", input, "--output", output, "--format", "concise");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(": error ATT102: the figure `316` is not bound to a source", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(output, "index.html")));
    }
}

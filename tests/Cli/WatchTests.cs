using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

public sealed class WatchTests
{
    [Fact]
    public async Task A_check_is_done_again_after_every_save_and_errors_do_not_end_it()
    {
        using var site = new SmallSite();
        var text = await File.ReadAllTextAsync(site.Article, TestContext.Current.CancellationToken);
        using var program = new RunningProgram("check", "--watch", "--format", "concise", "--input", site.PathOf("input"));

        // A save may be seen twice, so what is waited for is what it comes to.
        await program.SaysAsync("0 errors");
        await program.SaysAsync("watching");
        site.AddParagraph("Later 316 people were hurt.");
        await program.SaysAsync("1 error");
        await program.SaysAsync("watching");
        await File.WriteAllTextAsync(site.Article, text, TestContext.Current.CancellationToken);
        await program.SaysAsync("0 errors");

        var run = await program.InterruptAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("error ATT102", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_writes_again_what_a_save_changes()
    {
        using var site = new SmallSite();
        using var program = new RunningProgram("build", "--watch", "--no-archive", "--input", site.PathOf("input"), "--output", site.PathOf("output"));
        await program.SaysAsync("watching");

        site.AddParagraph("A new end. [@unsourced]");
        await program.SaysAsync("watching");

        Assert.Contains("A new end.", await File.ReadAllTextAsync(site.PathOf("output/articles/losses/index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_made_again_is_watched_again()
    {
        using var site = new SmallSite();
        using var kept = new TemporaryFolder();
        kept.CopyOf(site.PathOf("input"), "input");
        using var program = new RunningProgram("check", "--watch", "--input", site.PathOf("input"));
        await program.SaysAsync("watching");

        Directory.Delete(site.PathOf("input"), recursive: true);
        await program.SaysAsync("1 error");
        Directory.Move(Path.Combine(kept.Path, "input"), site.PathOf("input"));
        await program.SaysAsync("0 errors");
        site.AddParagraph("Later 316 people were hurt.");
        await program.SaysAsync("1 error");
    }

    [Fact]
    public void A_folder_that_is_not_there_cannot_be_watched()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("check", "--watch", "--input", Path.Combine(folder.Path, "nowhere"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no folder", run.Error, StringComparison.Ordinal);
    }
}

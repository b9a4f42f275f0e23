using System.Diagnostics;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Output;

/// <summary>Whatever ends a build, the output is the whole old state or the whole new one.</summary>
public sealed class InterruptedBuildTests(ITestOutputHelper output) : IDisposable
{
    private const int Articles = 20;
    private const int Kills = 4;

    private readonly TemporaryFolder folder = new();

    private string Output => folder.PathOf("output");

    private string Work => folder.PathOf(".output.sourcebound");

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_killed_at_any_moment_leaves_a_whole_state_which_the_next_command_completes()
    {
        var inputs = new[] { ManyArticles.Write(folder, "first", Articles, "First"), ManyArticles.Write(folder, "second", Articles - 10, "Second") };
        var states = new IReadOnlyList<string>[2];
        var watch = new Stopwatch();
        for (var index = 1; index >= 0; index--)
        {
            watch.Restart();
            Assert.Equal(0, Build(inputs[index]).ExitCode);
            watch.Stop();
            states[index] = FolderState.Of(Output);
            Assert.Equal("", FolderState.Sha256Sum(Output));
        }

        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}, {watch.ElapsedMilliseconds} ms for a build");
        var random = new Random(seed);
        var current = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Every second time in the middle of the swap, which is short: no random moment would meet it.
            var inSwap = kill % 2 == 1;
            var moment = random.Next((int)watch.ElapsedMilliseconds);
            using var process = ProgramRun.Start(["--input", inputs[1 - current], "--output", Output, "--no-archive"]);
            WaitFor(process, inSwap, moment);
            process.Kill();
            process.WaitForExit();

            var left = FolderState.Of(Output);
            var isCutShort = File.Exists(Path.Combine(Work, "journal"));
            output.WriteLine($"killed {(inSwap ? "in the swap" : $"after {moment} ms")}: {(isCutShort ? "the journal stands" : left.SequenceEqual(states[current]) ? "old" : "new")}");
            Assert.True(isCutShort || states.Any(left.SequenceEqual), "neither the old state nor the new one");
            Assert.True(isCutShort || FolderState.Sha256Sum(Output).Length == 0);

            // A command that publishes nothing still completes the swap.
            var failing = FailingInput(kill);
            Assert.Equal(1, ProgramRun.Of(["--input", failing, "--output", Output, "--no-archive"]).ExitCode);
            var settled = FolderState.Of(Output);
            Assert.Contains(states, settled.SequenceEqual);
            Assert.Equal("", FolderState.Sha256Sum(Output));
            Assert.False(Directory.Exists(Work));

            Assert.Equal(0, Build(inputs[1 - current]).ExitCode);
            Assert.Equal(states[1 - current], FolderState.Of(Output));
            Assert.Equal("", FolderState.Sha256Sum(Output));
            Assert.False(Directory.Exists(Work));
            current = 1 - current;
        }
    }

    [Fact]
    public void A_failing_build_leaves_the_old_state_and_no_work_folder()
    {
        Assert.Equal(0, Build(Repository.PathOf("input")).ExitCode);
        var before = FolderState.Of(Output);
        var run = Build(FailingInput(0));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nothing is published; what", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, FolderState.Of(Output));
        Assert.False(Directory.Exists(Work));
    }

    private CommandRun Build(string input) => CommandRun.Of("--input", input, "--output", Output, "--no-archive");

    private string FailingInput(int number)
    {
        var input = folder.CopyOf(Repository.PathOf("input"), $"failing-{number}");
        var article = Directory.EnumerateFiles(input, "article.md", SearchOption.AllDirectories).Single();
        File.WriteAllText(article, File.ReadAllText(article).Replace("[@killed-137]", "[@killed-138]", StringComparison.Ordinal));
        return input;
    }

    private void WaitFor(Process process, bool swap, int moment)
    {
        var watch = Stopwatch.StartNew();
        var journal = Path.Combine(Work, "journal");
        while (!process.HasExited && (swap ? !File.Exists(journal) : watch.ElapsedMilliseconds < moment))
        {
            if (!swap)
            {
                Thread.Sleep(1);
            }
        }
    }
}

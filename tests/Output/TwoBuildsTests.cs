using System.Collections.Concurrent;
using System.Diagnostics;
using Sourcebound.Output;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Output;

/// <summary>Builds of one output folder take turns.</summary>
public sealed class TwoBuildsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Output => folder.PathOf("output");

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_waits_for_another_one_says_so_and_then_publishes()
    {
        Process process;
        using (OutputTree.Open(Output, static () => Assert.Fail("nobody else builds yet")))
        {
            process = ProgramRun.Start(["--input", Repository.PathOf("input"), "--output", Output]);
            Assert.Equal("waiting for another build of the same output to end", process.StandardError.ReadLine());
            Assert.False(Directory.Exists(Output));
        }

        var run = ProgramRun.End(process);
        process.Dispose();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", FolderState.Sha256Sum(Output));
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Builds_that_start_together_all_end_well()
    {
        var processes = Enumerable.Range(0, 3).Select(_ => ProgramRun.Start(["--input", Repository.PathOf("input"), "--output", Output])).ToList();
        foreach (var run in processes.Select(ProgramRun.End))
        {
            Assert.True(run.ExitCode == 0, run.Error);
        }

        processes.ForEach(static process => process.Dispose());
        Assert.Equal("", FolderState.Sha256Sum(Output));
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void The_lock_is_held_by_one_at_a_time_however_many_ask()
    {
        var holders = 0;
        var most = 0;
        ConcurrentQueue<Exception> failures = [];
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() => TakeTurns(40))).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        Assert.Empty(failures);
        Assert.Equal(1, most);

        void TakeTurns(int turns)
        {
            try
            {
                for (var turn = 0; turn < turns; turn++)
                {
                    using var tree = OutputTree.Open(Output, static () => { });
                    most = Math.Max(most, Interlocked.Increment(ref holders));
                    Thread.Yield();
                    Interlocked.Decrement(ref holders);
                }
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure);
            }
        }
    }
}

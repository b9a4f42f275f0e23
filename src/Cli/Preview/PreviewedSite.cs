using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace Sourcebound.Cli.Preview;

/// <summary>What the preview shows: the last good build, and what stops the present one.</summary>
/// <param name="folder">The output folder.</param>
internal sealed class PreviewedSite(string folder)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Begun anew, it counts from another number: a page that is still open from before is not the present one.
    private int build = Environment.TickCount & 0xFFFFFFF;
    private string? findings;
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The files of the output folder as it is now; none before the first good build.</summary>
    public IFileProvider OpenFiles() =>
        Directory.Exists(folder) ? new PhysicalFileProvider(Path.GetFullPath(folder), ExclusionFilters.None) : new NullFileProvider();

    /// <summary>Ends with the first build.</summary>
    public Task Begun => begun.Task;

    /// <summary>The number of the last build, its findings as the terminal shows them if they stopped it, and a task that ends with the next one.</summary>
    public (int Build, string? Findings, Task Next) Now
    {
        get
        {
            lock (gate)
            {
                return (build, findings, next.Task);
            }
        }
    }

    /// <summary>Shows the outcome of a build.</summary>
    /// <param name="stoppedBy">What stopped it, as the terminal shows it; null when it was published.</param>
    public void Show(string? stoppedBy)
    {
        TaskCompletionSource ended;
        lock (gate)
        {
            (build, findings) = (build + 1, stoppedBy);
            (ended, next) = (next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        begun.TrySetResult();
        ended.SetResult();
    }
}

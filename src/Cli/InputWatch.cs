using Microsoft.Extensions.FileProviders;
using Sourcebound.Output;

namespace Sourcebound.Cli;

/// <summary>Tells when an editor has saved something below the input folder.</summary>
/// <remarks>Hidden files do not count. With DOTNET_USE_POLLING_FILE_WATCHER=1 the files are looked at again and again, for disks that tell of no change.</remarks>
internal sealed class InputWatch : IDisposable
{
    // A program that saves a file often does so in several steps.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    private readonly PhysicalFileProvider files;

    /// <summary>Watches <paramref name="folder"/>.</summary>
    /// <exception cref="OutputException">There is no such folder.</exception>
    public InputWatch(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new OutputException($"there is no folder `{folder}` to watch; name the folder that holds `site.yaml` with --input");
        }

        files = new PhysicalFileProvider(Path.GetFullPath(folder));
    }

    /// <summary>Does <paramref name="work"/> now, and again after every change, until <paramref name="stop"/>.</summary>
    public async Task Repeat(Action work, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                // What is saved while the work goes on counts, too.
                var change = Change();
                work();
                await change.WaitAsync(stop);
                for (change = Change(); await Task.WhenAny(change, Task.Delay(Quiet, stop)) == change; change = Change())
                {
                }
            }
        }
        catch (OperationCanceledException)
        {
            // A person has ended it.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => files.Dispose();

    private Task Change()
    {
        var change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        files.Watch("**/*").RegisterChangeCallback(static told => ((TaskCompletionSource)told!).TrySetResult(), change);
        return change.Task;
    }
}

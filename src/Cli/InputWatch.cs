using Microsoft.Extensions.FileProviders;
using Sourcebound.Output;

namespace Sourcebound.Cli;

/// <summary>Tells when an editor has saved something below the input folder.</summary>
/// <remarks>Hidden files do not count. With DOTNET_USE_POLLING_FILE_WATCHER=1 the files are looked at again and again, for disks that tell of no change.</remarks>
internal sealed class InputWatch : IDisposable
{
    // A program that saves a file often does so in several steps.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    // The system tells of what happens in a folder, not to it.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly string folder;
    private PhysicalFileProvider files;
    private DateTime made;

    /// <summary>Watches <paramref name="folder"/>.</summary>
    /// <exception cref="OutputException">There is no such folder.</exception>
    public InputWatch(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new OutputException($"there is no folder `{folder}` to watch; name the folder that holds `site.yaml` with --input");
        }

        this.folder = Path.GetFullPath(folder);
        (files, made) = (new PhysicalFileProvider(this.folder), Directory.GetCreationTimeUtc(this.folder));
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
                await Happens(change, stop);
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

    private async Task Happens(Task change, CancellationToken stop)
    {
        while (await Task.WhenAny(change, Task.Delay(Look, stop)) != change && !IsAnother())
        {
            stop.ThrowIfCancellationRequested();
        }
    }

    // A folder that was deleted and made again, as by another program, is watched from then on.
    private bool IsAnother()
    {
        if (!Directory.Exists(folder) || Directory.GetCreationTimeUtc(folder) == made)
        {
            return false;
        }

        files.Dispose();
        (files, made) = (new PhysicalFileProvider(folder), Directory.GetCreationTimeUtc(folder));
        return true;
    }

    private Task Change()
    {
        var change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        files.Watch("**/*").RegisterChangeCallback(static told => ((TaskCompletionSource)told!).TrySetResult(), change);
        return change.Task;
    }
}

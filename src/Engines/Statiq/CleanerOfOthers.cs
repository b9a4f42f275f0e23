using Microsoft.Extensions.Logging;
using Sourcebound.Output;
using Statiq.Common;
using Statiq.Core;

namespace Sourcebound.Engines.Statiq;

/// <summary>
/// Statiq's own cleaning of its output, but for the files of sourced articles: these were swapped in whole, stand until the next whole state, and
/// what is no longer published of them goes with that swap.
/// </summary>
/// <param name="folder">The folder of sourced articles in the output; empty when all of it is theirs.</param>
/// <param name="settings">Statiq's settings.</param>
/// <param name="files">Statiq's file system.</param>
/// <param name="log">Where cleaning is logged.</param>
internal sealed class CleanerOfOthers(string folder, IReadOnlySettings settings, IReadOnlyFileSystem files, ILogger log) : FileCleaner(settings, files, log)
{
    private readonly IReadOnlyFileSystem all = files;

    /// <inheritdoc/>
    public override void CleanDirectory(IDirectory directory, string? name = null)
    {
        var root = directory.Path.FullPath;
        if (root != all.GetOutputPath().FullPath)
        {
            base.CleanDirectory(directory, name);
            return;
        }

        Directory.CreateDirectory(root);
        foreach (var entry in folder.Length == 0 ? [] : new DirectoryInfo(root).GetFileSystemInfos())
        {
            if (entry.Name == folder || entry.Name == OutputSwap.WorkName(folder))
            {
                continue;
            }

            if (entry is DirectoryInfo { LinkTarget: null } other)
            {
                other.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}

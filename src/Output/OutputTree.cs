using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Sourcebound.Output;

/// <summary>
/// The files of one build on their way into the output folder. New and changed files are written beside it; when all are there, one journal records the
/// swap, and the swap is done by renaming. A build that fails or is killed before the journal leaves the old state; one killed after it is
/// finished by the next command. Unchanged files are not touched.
/// </summary>
internal sealed class OutputTree : IDisposable
{
    private const string Journal = "journal";

    private readonly string folder;
    private readonly string work;
    private readonly OutputLock hold;
    private readonly Manifest before;
    private readonly ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> changed = new(StringComparer.Ordinal);

    private OutputTree(string folder, string work, OutputLock hold, Manifest before) =>
        (this.folder, this.work, this.hold, this.before) = (folder, work, hold, before);

    private string Staged => Path.Combine(work, "staged");

    /// <summary>Number of files so far.</summary>
    public int Count => hashes.Count;

    /// <summary>Number of new or changed files so far.</summary>
    public int Changed => changed.Count;

    /// <summary>Opens the output folder for one build.</summary>
    /// <param name="folder">The output folder; need not exist.</param>
    /// <param name="onWait">Called once when another build is at work on it.</param>
    /// <exception cref="OutputException">The folder is not ours, or cannot be written.</exception>
    public static OutputTree Open(string folder, Action onWait)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

        // The link stays; two builds, one through it and one not, must meet at one lock.
        full = new DirectoryInfo(full) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : full;
        if (Path.GetDirectoryName(full) is not { } parent || File.Exists(full))
        {
            throw new OutputException($"`{folder}` cannot be an output folder");
        }

        var work = Path.Combine(parent, $".{Path.GetFileName(full)}.sourcebound");
        try
        {
            var hold = OutputLock.Take(Path.Combine(work, "lock"), onWait);
            try
            {
                FinishSwap(full, work);
                return new OutputTree(full, work, hold, Owned(full, folder));
            }
            catch
            {
                hold.Dispose();
                RemoveIfEmpty(work);
                throw;
            }
        }
        catch (UnauthorizedAccessException)
        {
            throw new OutputException($"`{folder}` cannot be written: this account may not write to `{parent}`");
        }
    }

    /// <summary>Adds a file; may be called from several threads.</summary>
    /// <param name="path">Its path from the output folder, forward slashes.</param>
    /// <param name="bytes">Its content.</param>
    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        if (!hashes.TryAdd(path, Convert.ToHexStringLower(SHA256.HashData(bytes))))
        {
            throw new InvalidOperationException($"two pages want the path {path}");
        }

        if (!IsSame(Path.Combine(folder, path), bytes))
        {
            Stage(path, bytes);
        }
    }

    /// <summary>Swaps the new state in, and deletes what the last build wrote and this one did not.</summary>
    public void Commit()
    {
        var manifest = new Manifest(hashes.ToImmutableSortedDictionary(StringComparer.Ordinal));
        var list = manifest.ToBytes();
        if (!IsSame(Path.Combine(folder, Manifest.FileName), list))
        {
            Stage(Manifest.FileName, list);
        }

        var journal = new StringBuilder();
        foreach (var path in before.Files.Keys.Where(path => !hashes.ContainsKey(path)))
        {
            journal.Append("delete ").Append(path).Append('\n');
        }

        // The manifest moves last: until then the old one still claims the old files.
        foreach (var path in changed.Keys.OrderBy(static path => path == Manifest.FileName).ThenBy(static path => path, StringComparer.Ordinal))
        {
            journal.Append("move ").Append(path).Append('\n');
        }

        if (journal.Length > 0)
        {
            var written = Path.Combine(work, Journal);
            File.WriteAllText(written + ".new", journal.ToString());
            File.Move(written + ".new", written, overwrite: true);
            FinishSwap(folder, work);
        }
    }

    /// <summary>Deletes the files that the last build wrote into <paramref name="folder"/>, and the folders this empties.</summary>
    /// <returns>The number of files deleted, and the paths of files left because they were changed since.</returns>
    /// <exception cref="OutputException">The folder is not ours.</exception>
    public static (int Deleted, IReadOnlyList<string> Kept) Clean(string folder, Action onWait)
    {
        using var tree = Open(folder, onWait);
        List<string> kept = [];
        var deleted = 0;
        foreach (var (path, hash) in tree.before.Files)
        {
            var full = Path.Combine(tree.folder, path);
            if (!File.Exists(full))
            {
                continue;
            }

            if (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(full))) == hash)
            {
                Delete(tree.folder, path);
                deleted++;
            }
            else
            {
                kept.Add(path);
            }
        }

        if (File.Exists(Path.Combine(tree.folder, Manifest.FileName)))
        {
            Delete(tree.folder, Manifest.FileName);
            deleted++;
        }

        RemoveIfEmpty(tree.folder);
        return (deleted, kept);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Staged))
        {
            Directory.Delete(Staged, recursive: true);
        }

        hold.Dispose();
        RemoveIfEmpty(work);
    }

    private static Manifest Owned(string full, string shown)
    {
        var isEmpty = !Directory.Exists(full) || !Directory.EnumerateFileSystemEntries(full).Any();
        return isEmpty ? Manifest.Empty : Manifest.Read(full) ?? throw new OutputException(
            $"`{shown}` holds files that no build of ours wrote; name another folder with --output, or empty this one");
    }

    // Every step can be done again: what was moved is no longer staged, what was deleted is gone.
    private static void FinishSwap(string folder, string work)
    {
        var journal = Path.Combine(work, Journal);
        var staged = Path.Combine(work, "staged");
        if (File.Exists(journal))
        {
            foreach (var line in File.ReadAllLines(journal))
            {
                var path = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
                if (line.StartsWith("delete ", StringComparison.Ordinal))
                {
                    Delete(folder, path);
                }
                else if (File.Exists(Path.Combine(staged, path)))
                {
                    var target = Path.Combine(folder, path);
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    File.Move(Path.Combine(staged, path), target, overwrite: true);
                }
            }

            File.Delete(journal);
        }

        // What a killed build had staged without a journal was never whole, nor was a journal still being written.
        File.Delete(journal + ".new");
        if (Directory.Exists(staged))
        {
            Directory.Delete(staged, recursive: true);
        }
    }

    private void Stage(string path, ReadOnlySpan<byte> bytes)
    {
        var target = Path.Combine(Staged, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var file = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(bytes);
        changed[path] = true;
    }

    private static bool IsSame(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        return info.Exists && info.LinkTarget is null && info.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    private static void Delete(string folder, string path)
    {
        // Its folder may be gone, too: deleted by hand, or by a swap cut short.
        var full = Path.Combine(folder, path);
        if (File.Exists(full))
        {
            File.Delete(full);
        }

        for (var parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            RemoveIfEmpty(Path.Combine(folder, parent));
        }
    }

    private static void RemoveIfEmpty(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
        catch (IOException)
        {
            // Another build has begun to use it, or has removed it before us.
        }
    }
}

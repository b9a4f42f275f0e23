using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Sourcebound.Output;

/// <summary>
/// The files of one build on their way into the output folder. New and changed files are written beside it; when all are there, one journal records the
/// swap, and the swap is done by renaming. A build that fails or is killed before the journal leaves the old state; one killed after it is
/// finished by the next command. Unchanged files are not touched.
/// </summary>
internal sealed class OutputTree : IDisposable
{
    private readonly OutputSwap swap;
    private readonly OutputLock hold;
    private readonly Manifest before;
    private readonly ConcurrentDictionary<string, FileFacts> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> changed = new(StringComparer.Ordinal);

    private OutputTree(OutputSwap swap, OutputLock hold, Manifest before) => (this.swap, this.hold, this.before) = (swap, hold, before);

    /// <summary>Number of files so far, the manifest among them.</summary>
    public int Count => files.Count + 1;

    /// <summary>Number of new or changed files so far.</summary>
    public int Changed => changed.Count;

    /// <summary>Gives the signatures of the list of files, by <see cref="Manifest.SignatureNames"/>, once it is known.</summary>
    public Func<byte[], IReadOnlyDictionary<string, byte[]>>? Signatures { get; set; }

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

        var work = Path.Combine(parent, OutputSwap.WorkName(Path.GetFileName(full)));
        try
        {
            var hold = OutputLock.Take(Path.Combine(work, "lock"), onWait);
            try
            {
                var swap = new OutputSwap(full, work);
                swap.Finish();
                return new OutputTree(swap, hold, Owned(full, folder));
            }
            catch
            {
                hold.Dispose();
                OutputFiles.RemoveIfEmpty(work);
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
    /// <exception cref="OutputException">Something of others stands in the file's way.</exception>
    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        Take(path, FileFacts.Of(bytes));
        var isSame = OutputFiles.IsSame(Path.Combine(swap.Folder, path), bytes);
        OutputFiles.RefuseBlocked(swap.Folder, path, isSame, before);
        if (!isSame)
        {
            Stage(path, bytes);
        }
    }

    /// <summary>Adds a file that others hold, byte for byte and however large; may be called from several threads.</summary>
    /// <param name="path">Its path from the output folder, forward slashes.</param>
    /// <param name="from">Where it lies.</param>
    /// <exception cref="OutputException">Something of others stands in the file's way.</exception>
    public OutputFile AddCopy(string path, string from) => AddWritten(path, stream =>
    {
        using var file = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        file.CopyTo(stream, 1 << 17);
    });

    /// <summary>Adds a file that is written piece by piece and never held whole; may be called from several threads.</summary>
    /// <param name="path">Its path from the output folder, forward slashes.</param>
    /// <param name="write">Writes it; the stream can seek.</param>
    /// <exception cref="OutputException">Something of others stands in the file's way.</exception>
    public OutputFile AddWritten(string path, Action<Stream> write)
    {
        using (var file = Create(path))
        {
            write(file);
        }

        var staged = Path.Combine(swap.Staged, path);
        using (var file = File.OpenRead(staged))
        {
            Take(path, FileFacts.Of(file));
        }

        var isSame = OutputFiles.IsSame(Path.Combine(swap.Folder, path), staged);
        OutputFiles.RefuseBlocked(swap.Folder, path, isSame, before);
        if (isSame)
        {
            File.Delete(staged);
        }
        else
        {
            changed[path] = true;
        }

        return FileAt(path, files[path]);
    }

    /// <summary>The file at <paramref name="path"/>, or null when there is none so far.</summary>
    public OutputFile? Find(string path) => files.TryGetValue(path, out var facts) ? FileAt(path, facts) : null;

    /// <summary>All files so far, by path in ordinal order, each with where it lies until the swap.</summary>
    public IReadOnlyList<OutputFile> Files() =>
        [.. files.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(file => FileAt(file.Key, file.Value))];

    /// <summary>Swaps the new state in, and deletes what the last build wrote and this one did not, but for what was changed since.</summary>
    public void Commit()
    {
        Stage(new Manifest(files.ToDictionary(static file => file.Key, static file => file.Value.Sha256Value, StringComparer.Ordinal)));

        var signatures = Signatures?.Invoke(File.ReadAllBytes(Path.Combine(swap.Staged, Manifest.FileName))) ?? ImmutableDictionary<string, byte[]>.Empty;
        foreach (var (path, bytes) in signatures.Where(signature => !OutputFiles.IsSame(Path.Combine(swap.Folder, signature.Key), signature.Value)))
        {
            using var file = Create(path);
            file.Write(bytes);
            changed[path] = true;
        }

        // The manifest moves last: until then the old one still claims the old files.
        swap.Record(
            before.Files.Where(file => !files.ContainsKey(file.Key) && !WasEdited(file)).Select(static file => file.Key)
                .Concat(SignaturesThere().Where(path => !signatures.ContainsKey(path))),
            changed.Keys.OrderBy(static path => path == Manifest.FileName).ThenBy(static path => path, StringComparer.Ordinal));
        swap.Finish();
    }

    /// <summary>Deletes the files that the last build wrote, and the folders this empties.</summary>
    /// <returns>The number of files deleted, and the paths of files left because they were changed since.</returns>
    public (int Deleted, IReadOnlyList<string> Kept) Clean()
    {
        var there = before.Files.Where(file => File.Exists(Path.Combine(swap.Folder, file.Key))).ToList();
        var kept = there
            .Where(WasEdited)
            .ToDictionary(StringComparer.Ordinal);
        var deleted = there.Select(static file => file.Key).Where(path => !kept.ContainsKey(path)).Concat(SignaturesThere()).ToList();
        if (Directory.Exists(swap.Folder) && Directory.EnumerateFiles(swap.Folder, "*", SearchOption.AllDirectories).Count() > deleted.Count + 1)
        {
            // Something stays, so the folder stays ours: the next build shall not refuse it.
            Stage(new Manifest(kept));
        }
        else if (File.Exists(Path.Combine(swap.Folder, Manifest.FileName)))
        {
            deleted.Add(Manifest.FileName);
        }

        swap.Record(deleted, changed.Keys);
        swap.Finish();
        OutputFiles.RemoveIfEmpty(swap.Folder);
        return (deleted.Count, [.. kept.Keys.Order(StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(swap.Staged))
        {
            Directory.Delete(swap.Staged, recursive: true);
        }

        hold.Dispose();
        OutputFiles.RemoveIfEmpty(swap.Work);
    }

    private static Manifest Owned(string full, string shown)
    {
        var isEmpty = !Directory.Exists(full) || !Directory.EnumerateFileSystemEntries(full).Any();
        return isEmpty ? Manifest.Empty : Manifest.Read(full) ?? throw new OutputException(
            $"`{shown}` holds files that no build of ours wrote; name another folder with --output, or empty this one");
    }

    // A signature is of one state of the list, and worse than none beside another.
    private IEnumerable<string> SignaturesThere() => File.Exists(Path.Combine(swap.Folder, Manifest.FileName))
        ? Manifest.SignatureNames.Where(path => File.Exists(Path.Combine(swap.Folder, path))) : [];

    // Somebody's work, which no build may take away.
    private bool WasEdited(KeyValuePair<string, Sha256Value> file)
    {
        var path = Path.Combine(swap.Folder, file.Key);
        if (!File.Exists(path))
        {
            return false;
        }

        using var content = File.OpenRead(path);
        return Sha256Value.Of(SHA256.HashData(content)) != file.Value;
    }

    private void Stage(Manifest list)
    {
        using (var file = Create(Manifest.FileName))
        {
            list.Write(file);
        }

        if (!OutputFiles.IsSame(Path.Combine(swap.Folder, Manifest.FileName), Path.Combine(swap.Staged, Manifest.FileName)))
        {
            changed[Manifest.FileName] = true;
        }
    }

    private void Take(string path, FileFacts facts)
    {
        if (!files.TryAdd(path, facts))
        {
            throw new InvalidOperationException($"two pages want the path {path}");
        }
    }

    private OutputFile FileAt(string path, FileFacts facts) => new(path, facts, changed.ContainsKey(path) ? swap.Staged : swap.Folder);

    private void Stage(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = Create(path);
        file.Write(bytes);
        changed[path] = true;
    }

    private FileStream Create(string path)
    {
        var target = Path.Combine(swap.Staged, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        return new FileStream(target, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
    }
}

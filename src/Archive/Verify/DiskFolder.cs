namespace Sourcebound.Archive.Verify;

/// <summary>A received package that lies as files in a folder. Links are not followed: they could lead anywhere.</summary>
internal sealed class DiskFolder : IFolder
{
    private readonly string root;
    private readonly Dictionary<string, long> files = new(StringComparer.Ordinal);

    /// <summary>Lists the files below <paramref name="root"/>.</summary>
    public DiskFolder(string root)
    {
        this.root = root;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", options))
        {
            files[Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/')] = file.Length;
        }

        Paths = [.. files.Keys.Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; }

    /// <inheritdoc/>
    public bool Has(string path) => files.ContainsKey(path);

    /// <inheritdoc/>
    public long LengthOf(string path) => files[path];

    /// <inheritdoc/>
    public Stream? Open(string path)
    {
        try
        {
            return new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Digests? Measure(string path, IReadOnlyCollection<string> algorithms)
    {
        using var stream = Open(path);
        return stream is null ? null : Digests.Of(stream, algorithms);
    }
}

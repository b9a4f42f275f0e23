namespace Sourcebound.Archive.Verify;

/// <summary>The files below one folder of a package, as a package of their own.</summary>
/// <param name="folder">The package.</param>
/// <param name="prefix">The folder, with a slash at the end.</param>
internal sealed class SubFolder(IFolder folder, string prefix) : IFolder
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; } =
        [.. folder.Paths.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..])];

    /// <inheritdoc/>
    public bool Has(string path) => folder.Has(prefix + path);

    /// <inheritdoc/>
    public long LengthOf(string path) => folder.LengthOf(prefix + path);

    /// <inheritdoc/>
    public Stream? Open(string path) => folder.Open(prefix + path);

    /// <inheritdoc/>
    public Digests? Measure(string path, IReadOnlyCollection<string> algorithms) => folder.Measure(prefix + path, algorithms);
}

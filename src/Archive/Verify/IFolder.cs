namespace Sourcebound.Archive.Verify;

/// <summary>The files of a received package, wherever they lie: in a folder or in an archive.</summary>
internal interface IFolder
{
    /// <summary>Their paths, forward slashes, in ordinal order.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>Whether there is a file at <paramref name="path"/>.</summary>
    bool Has(string path);

    /// <summary>The length of a file that is there.</summary>
    long LengthOf(string path);

    /// <summary>Opens a file that is there, from its beginning; null when its bytes cannot be had.</summary>
    Stream? Open(string path);

    /// <summary>The digests of a file that is there; null when its bytes cannot be had. Whoever asks disposes of nothing.</summary>
    Digests? Measure(string path, IReadOnlyCollection<string> algorithms);
}

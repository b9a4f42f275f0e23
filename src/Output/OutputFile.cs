namespace Sourcebound.Output;

/// <summary>A file that archives take in, wherever it lies while they are written.</summary>
/// <param name="Path">Its path from the folder it is published in, forward slashes.</param>
/// <param name="Facts">What is known of its bytes.</param>
/// <param name="Root">The folder in which its bytes lie now.</param>
internal sealed record OutputFile(string Path, FileFacts Facts, string Root)
{
    /// <summary>Its path in that folder, when it is another.</summary>
    public string? Name { get; init; }

    // Made when it is asked for: a publication may have a hundred thousand files.
    private string Location => System.IO.Path.Combine(Root, Name ?? Path);

    /// <summary>Opens it for reading once, from its beginning.</summary>
    public Stream Open() => new FileStream(Location, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>Its bytes; only for files that are small by their nature, such as pages.</summary>
    public byte[] Read() => File.ReadAllBytes(Location);
}

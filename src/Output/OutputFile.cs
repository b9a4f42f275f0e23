namespace Sourcebound.Output;

/// <summary>A file that archives take in, wherever it lies while they are written.</summary>
/// <param name="Path">Its path from the folder it is published in, forward slashes.</param>
/// <param name="Facts">What is known of its bytes.</param>
/// <param name="Location">Where its bytes lie now.</param>
internal sealed record OutputFile(string Path, FileFacts Facts, string Location)
{
    /// <summary>Opens it for reading once, from its beginning.</summary>
    public Stream Open() => new FileStream(Location, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>Its bytes; only for files that are small by their nature, such as pages.</summary>
    public byte[] Read() => File.ReadAllBytes(Location);
}

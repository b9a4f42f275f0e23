namespace Sourcebound.Output;

/// <summary>Writes a single file so that it is the old one or the new one, never a part.</summary>
internal static class WholeFile
{
    /// <summary>Puts <paramref name="bytes"/> in the place of the file at <paramref name="path"/>.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        // Hidden, so that no reader of the folder takes it for its own.
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.new");
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"`{path}` cannot be written: {failure.Message}", failure);
        }
    }
}

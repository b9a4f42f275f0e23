namespace Sourcebound.Archive.Verify;

/// <summary>Reads small files of a received package.</summary>
internal static class FolderReading
{
    /// <summary>No list, description or page is larger; what is, is not read into memory.</summary>
    public const int Most = 64 << 20;

    /// <summary>The bytes of a file; null when it is not there, cannot be read or is larger than <see cref="Most"/>.</summary>
    public static byte[]? Read(this IFolder folder, string path)
    {
        if (!folder.Has(path) || folder.LengthOf(path) > Most)
        {
            return null;
        }

        using var stream = folder.Open(path);
        return stream is null ? null : ReadAll(stream);
    }

    /// <summary>All that a stream gives; null when it is more than <see cref="Most"/> or breaks off.</summary>
    public static byte[]? ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer.AsSpan(0, read));
                if (bytes.Length > Most)
                {
                    return null;
                }
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return null;
        }

        return bytes.ToArray();
    }
}

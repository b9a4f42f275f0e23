namespace Sourcebound.Archive.Verify.Zip;

/// <summary>A member as the directory at the end of a ZIP file describes it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Name">Its path, the bytes.</param>
/// <param name="Flags">General purpose flags.</param>
/// <param name="Method">How it is compressed.</param>
/// <param name="Crc">CRC-32 of its content.</param>
/// <param name="Packed">Number of bytes it takes up.</param>
/// <param name="Length">Number of bytes of its content.</param>
/// <param name="Header">Where its own header begins.</param>
internal sealed record ZipEntry(string Path, byte[] Name, int Flags, int Method, uint Crc, long Packed, long Length, long Header)
{
    /// <summary>Where its content begins; -1 while its own header was not read or is damaged.</summary>
    public long Content { get; set; } = -1;

    /// <summary>Whether its content lies there as it is.</summary>
    public bool IsStored => Method == 0;

    /// <summary>Whether its sizes follow its content, since they were not known before.</summary>
    public bool IsDescribedAfter => (Flags & 8) != 0;

    /// <summary>Whether its content is encrypted.</summary>
    public bool IsEncrypted => (Flags & 1) != 0;
}

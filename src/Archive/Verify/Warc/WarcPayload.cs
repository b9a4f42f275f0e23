namespace Sourcebound.Archive.Verify.Warc;

/// <summary>Reads one record of a WARC file again, by where it begins.</summary>
internal static class WarcPayload
{
    /// <summary>What a record holds for its address; null when it cannot be read or is larger than what is read into memory.</summary>
    /// <param name="file">The WARC file.</param>
    /// <param name="offset">Where the record begins.</param>
    public static byte[]? Read(Stream file, long offset)
    {
        file.Position = offset;
        Span<byte> magic = stackalloc byte[2];
        var isCompressed = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = offset;
        var members = isCompressed ? new GzipMembers(file) : null;
        if (members is not null && !members.Next())
        {
            return null;
        }

        var reader = new ForwardReader(members ?? file);
        if (WarcHead.Read(reader, out _) is not { Length: <= FolderReading.Most } head)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        if (!reader.Copy(head.Length.Value, piece => bytes.Write(piece)))
        {
            return null;
        }

        var block = bytes.ToArray();
        if (head.Type is not "response")
        {
            return block;
        }

        var end = block.AsSpan().IndexOf("\r\n\r\n"u8);
        return end < 0 ? block : block[(end + 4)..];
    }

    /// <summary>SHA-256 of some bytes of the file as they lie there, and of what they are when unpacked.</summary>
    public static (byte[] Stored, byte[] Unpacked) Sha256(Stream file, long offset, long length)
    {
        using var stored = Digests.Of(new Window(file, offset, length), ["sha256"]);
        var members = new GzipMembers(new Window(file, offset, length));
        using var unpacked = members.Next() ? Digests.Of(members, ["sha256"]) : new Digests(["sha256"]);
        return (stored.Get("sha256")!, unpacked.Get("sha256")!);
    }
}

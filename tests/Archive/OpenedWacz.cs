using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Sourcebound.Archive;
using Sourcebound.Archive.Wacz;

namespace Sourcebound.Tests.Archive;

/// <summary>A record as a reader takes it from its file.</summary>
/// <param name="Version">Its first line.</param>
/// <param name="Fields">Its named fields.</param>
/// <param name="Block">Its block.</param>
internal sealed record ReadRecord(string Version, IReadOnlyDictionary<string, string> Fields, byte[] Block);

/// <summary>A web archive taken apart with the framework's own readers, without anything the writer has.</summary>
internal sealed class OpenedWacz
{
    /// <summary>Takes one apart.</summary>
    public OpenedWacz(byte[] bytes)
    {
        Bytes = bytes;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            IsStored &= entry.CompressedLength == entry.Length;
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            Members.Add((entry.FullName, content.ToArray()));
        }
    }

    /// <summary>All of it.</summary>
    public byte[] Bytes { get; }

    /// <summary>Its members in their order.</summary>
    public List<(string Path, byte[] Bytes)> Members { get; } = [];

    /// <summary>Whether no member is compressed.</summary>
    public bool IsStored { get; } = true;

    /// <summary>Writes one and takes it apart.</summary>
    public static OpenedWacz Of(WaczContent content, ArchivedSite? site = null, Func<string, WaczSignature?>? signatureOf = null)
    {
        using var stream = new MemoryStream();
        WaczWriter.Write(stream, site ?? HeldFiles.Site, content, signatureOf);
        return new OpenedWacz(stream.ToArray());
    }

    /// <summary>The bytes of a member.</summary>
    public byte[] this[string path] => Members.Single(member => member.Path == path).Bytes;

    /// <summary>The file of records.</summary>
    public byte[] Warc => this["archive/data.warc.gz"];

    /// <summary>The lines of the plain index: key, time and fields.</summary>
    public IReadOnlyList<(string Key, string Time, JsonElement Fields)> Index => [.. Lines(this["indexes/index.cdx"]).Select(Parse)];

    /// <summary>A member that is JSON.</summary>
    public JsonElement Json(string path) => JsonDocument.Parse(this[path]).RootElement;

    /// <summary>The lines of bytes that end with a line end.</summary>
    public static IReadOnlyList<string> Lines(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.EndsWith('\n') ? text[..^1].Split('\n') : throw new InvalidDataException("no line end at the end");
    }

    /// <summary>The parts of an index line.</summary>
    public static (string Key, string Time, JsonElement Fields) Parse(string line)
    {
        var parts = line.Split(' ', 3);
        return (parts[0], parts[1], JsonDocument.Parse(parts[2]).RootElement);
    }

    /// <summary>What gzip members hold.</summary>
    public static byte[] Unzip(byte[] members)
    {
        using var gzip = new GZipStream(new MemoryStream(members), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>Reads records up to the last byte, by the lengths they state.</summary>
    public static IReadOnlyList<ReadRecord> Records(byte[] bytes)
    {
        List<ReadRecord> records = [];
        for (var at = 0; at < bytes.Length;)
        {
            var end = at + bytes.AsSpan(at).IndexOf("\r\n\r\n"u8);
            var lines = Encoding.UTF8.GetString(bytes[at..end]).Split("\r\n");
            var fields = lines.Skip(1).Select(static line => line.Split(": ", 2)).ToDictionary(static field => field[0], static field => field[1], StringComparer.OrdinalIgnoreCase);
            var start = end + 4;
            var length = int.Parse(fields["Content-Length"], System.Globalization.CultureInfo.InvariantCulture);
            if (!bytes.AsSpan(start + length, 4).SequenceEqual("\r\n\r\n"u8))
            {
                throw new InvalidDataException($"no end after {length} bytes of {lines[0]}");
            }

            records.Add(new ReadRecord(lines[0], fields, bytes[start..(start + length)]));
            at = start + length + 4;
        }

        return records;
    }
}

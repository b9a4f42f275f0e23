using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Sourcebound.Tests.Verify;

/// <summary>A WARC record made by hand, to be spoilt at will.</summary>
internal sealed class MadeRecord
{
    /// <summary>Its first line.</summary>
    public string Version { get; set; } = "WARC/1.1";

    /// <summary>Its fields.</summary>
    public List<(string Name, string Value)> Fields { get; } = [];

    /// <summary>Its block.</summary>
    public byte[] Block { get; set; } = [];

    /// <summary>What ends each line of its header.</summary>
    public string LineEnd { get; set; } = "\r\n";

    /// <summary>What follows its block.</summary>
    public string End { get; set; } = "\r\n\r\n";

    /// <summary>The address it is of.</summary>
    public string Address => this["WARC-Target-URI"];

    /// <summary>A field's value; setting replaces it.</summary>
    public string this[string name]
    {
        get => Fields.First(field => field.Name == name).Value;
        set => Fields[Fields.FindIndex(field => field.Name == name)] = (name, value);
    }

    /// <summary>The record at the beginning of a file.</summary>
    public static MadeRecord Info() => Of("warcinfo", null, "application/warc-fields", Encoding.ASCII.GetBytes("software: made by hand\r\nformat: WARC File Format 1.1\r\n"), 0);

    /// <summary>A record of what an address holds.</summary>
    public static MadeRecord Resource(string address, string type, byte[] content, int number)
    {
        var record = Of("resource", address, type, content, number);
        record.Fields.Add(("WARC-Payload-Digest", Sha256(content)));
        return record;
    }

    /// <summary>A record of what a server answered, its digests in SHA-1 and base32 as older programs write them.</summary>
    public static MadeRecord Response(string address, byte[] body, int number)
    {
        var record = Of("response", address, "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8, .. body], number);
        record["WARC-Block-Digest"] = Sha1(record.Block);
        record.Fields.Add(("WARC-Payload-Digest", Sha1(body)));
        return record;
    }

    /// <summary>A digest as records state it.</summary>
    public static string Sha256(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    /// <summary>The bytes of the record.</summary>
    public byte[] ToBytes()
    {
        var head = $"{Version}{LineEnd}{string.Concat(Fields.Select(field => $"{field.Name}: {field.Value}{LineEnd}"))}{LineEnd}";
        return [.. Encoding.UTF8.GetBytes(head), .. Block, .. Encoding.ASCII.GetBytes(End)];
    }

    /// <summary>The record as a gzip member of its own.</summary>
    public byte[] Compressed()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(ToBytes());
        }

        return bytes.ToArray();
    }

    private static MadeRecord Of(string kind, string? address, string type, byte[] block, int number)
    {
        var record = new MadeRecord { Block = block };
        record.Fields.Add(("WARC-Type", kind));
        record.Fields.Add(("WARC-Record-ID", $"<urn:uuid:00000000-0000-4000-8000-{number:d12}>"));
        record.Fields.Add(("WARC-Date", "2026-11-25T00:00:00Z"));
        if (address is not null)
        {
            record.Fields.Add(("WARC-Target-URI", address));
        }

        record.Fields.Add(("Content-Type", type));
        record.Fields.Add(("Content-Length", $"{block.Length}"));
        record.Fields.Add(("WARC-Block-Digest", Sha256(block)));
        return record;
    }

#pragma warning disable CA5350 // What others state.
    private static string Sha1(byte[] bytes)
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(SHA1.HashData(bytes).Select(static each => Convert.ToString(each, 2).PadLeft(8, '0')));
        return "sha1:" + string.Concat(bits.Chunk(5).Select(static five => Digits[Convert.ToInt32(new string(five), 2)]));
    }
#pragma warning restore CA5350
}

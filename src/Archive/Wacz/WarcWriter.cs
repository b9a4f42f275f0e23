using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sourcebound.Output;

namespace Sourcebound.Archive.Wacz;

/// <summary>Where a record stands in its file of records.</summary>
/// <param name="Offset">The byte at which its gzip member begins.</param>
/// <param name="Length">The length of that member.</param>
/// <param name="Digest">SHA-256 of that member's bytes.</param>
internal readonly record struct RecordPlace(long Offset, long Length, byte[] Digest);

/// <summary>
/// Writes files as WARC 1.1 records (ISO 28500:2017), each a gzip member of its own: a <c>warcinfo</c> record, then records of type <c>resource</c>, since what a
/// build has made was never a server's answer.
/// </summary>
/// <param name="output">Where to; must be at its beginning.</param>
/// <param name="time">The date of all records, UTC.</param>
internal sealed class WarcWriter(Stream output, DateTime time)
{
    private const string LineEnd = "\r\n";

    private readonly string date = time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    private string? info;

    /// <summary>Number of bytes that <paramref name="file"/> takes at most, at an address of so many characters.</summary>
    public static long AtMost(OutputFile file, int addressLength) => StoredGzipStream.LengthOf(file.Facts.Length + 1024 + addressLength);

    /// <summary>The UUID of the record of a file.</summary>
    public string IdOf(string address, OutputFile file) => RecordId.Of("resource", address, file.Facts.Sha256, date);

    /// <summary>Says what the records are; must come first.</summary>
    /// <param name="name">The name of the file of records.</param>
    /// <param name="address">The address its reader begins at.</param>
    /// <param name="fields">Names and values, of which no value has a line break.</param>
    public void WriteInfo(string name, string address, IEnumerable<(string Name, string Value)> fields)
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(fields.Select(static field => $"{field.Name}: {field.Value}{LineEnd}")));
        var digest = Convert.ToHexStringLower(SHA256.HashData(block));
        var id = RecordId.Of("warcinfo", address, digest, date);
        Write(
            [
                ("WARC-Type", "warcinfo"),
                ("WARC-Record-ID", Urn(id)),
                ("WARC-Date", date),
                ("WARC-Filename", name),
                ("WARC-Block-Digest", $"sha256:{digest}"),
                ("Content-Type", "application/warc-fields"),
            ],
            block.Length,
            stream => stream.Write(block));
        info = Urn(id);
    }

    /// <summary>Writes the record of a file.</summary>
    public RecordPlace WriteResource(string address, OutputFile file) => Write(
        [
            ("WARC-Type", "resource"),
            ("WARC-Record-ID", Urn(IdOf(address, file))),
            ("WARC-Warcinfo-ID", info!),
            ("WARC-Date", date),
            ("WARC-Target-URI", address),
            ("WARC-Payload-Digest", $"sha256:{file.Facts.Sha256}"),
            ("WARC-Block-Digest", $"sha256:{file.Facts.Sha256}"),
            ("Content-Type", MediaTypes.Of(file.Path)),
        ],
        file.Facts.Length,
        stream => Copy(file, stream));

    /// <summary>Writes a record that tells something of another: JSON, from a file of the site.</summary>
    /// <param name="address">The address of that file: programs that make an index of their own list this record under it, and not as another state of the page.</param>
    /// <param name="about">The UUID of the record it is about.</param>
    /// <param name="file">What it says.</param>
    public RecordPlace WriteMetadata(string address, string about, OutputFile file) => Write(
        [
            ("WARC-Type", "metadata"),
            ("WARC-Record-ID", Urn(RecordId.Of("metadata", address, file.Facts.Sha256, date))),
            ("WARC-Warcinfo-ID", info!),
            ("WARC-Refers-To", Urn(about)),
            ("WARC-Date", date),
            ("WARC-Target-URI", address),
            ("WARC-Block-Digest", $"sha256:{file.Facts.Sha256}"),
            ("Content-Type", "application/json"),
        ],
        file.Facts.Length,
        stream => Copy(file, stream));

    private RecordPlace Write(IEnumerable<(string Name, string Value)> fields, long length, Action<Stream> writeBlock)
    {
        var header = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1{LineEnd}{string.Concat(fields.Select(static field => $"{field.Name}: {field.Value}{LineEnd}"))}Content-Length: {length}{LineEnd}{LineEnd}"));
        var start = output.Position;
        using var hashed = new HashingStream(output);
        using var member = new StoredGzipStream(hashed, header.Length + length + (2 * LineEnd.Length));
        member.Write(header);
        writeBlock(member);
        member.Write("\r\n\r\n"u8);
        member.Finish();
        return new RecordPlace(start, hashed.Length, Convert.FromHexString(hashed.Sha256()));
    }

    private static string Urn(string id) => $"<urn:uuid:{id}>";

    private static void Copy(OutputFile file, Stream stream)
    {
        using var content = file.Open();
        content.CopyTo(stream, 1 << 17);
    }
}

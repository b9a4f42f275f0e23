using System.Security.Cryptography;
using Sourcebound.Output;

namespace Sourcebound.Archive.Wacz;

/// <summary>
/// Writes a web archive, WACZ 1.1.1: records, index, list of pages, description and the description's hash, each stored as it is and none ever held whole.
/// </summary>
internal sealed class WaczWriter
{
    private const string RecordsName = "data.warc.gz";
    private const string Description = "datapackage.json";
    private const int Buffer = 1 << 16;

    private readonly ArchivedSite site;
    private readonly WaczContent content;
    private readonly ZipWriter zip;
    private readonly List<(string Path, long Length, string Sha256)> members = [];

    private WaczWriter(Stream output, ArchivedSite site, WaczContent content)
    {
        this.site = site;
        this.content = content;
        zip = new ZipWriter(output, site.Time);
    }

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to; must be at 0 and able to seek.</param>
    /// <param name="site">The publication.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="signatureOf">Gives the signature of a description with this hash, <c>sha256:</c> and hex, or null when it is not signed.</param>
    public static void Write(Stream output, ArchivedSite site, WaczContent content, Func<string, WaczSignature?>? signatureOf = null)
    {
        // Headers are short, and the stream below hands on every piece by itself.
        var buffered = new BufferedStream(output, Buffer);
        var writer = new WaczWriter(buffered, site, content);
        new CdxIndex(site, writer.AddRecords()).Add(RecordsName, writer.Add);
        writer.AddPages();
        writer.AddDescription(signatureOf ?? (static _ => null));
        writer.zip.Close();
        buffered.Flush();
    }

    // One after the other in the order of the index, so that nothing is sorted afterwards.
    private List<(OutputFile File, RecordPlace Place)> AddRecords()
    {
        List<(OutputFile File, RecordPlace Place)> records = new(content.Files.Count);
        var proofs = content.Files
            .Where(static file => file.Path.EndsWith("/proofs.json", StringComparison.Ordinal))
            .ToDictionary(static file => file.Path.Replace("/proofs.json", "/index.html", StringComparison.Ordinal), StringComparer.Ordinal);
        var atMost = content.Files.Concat(proofs.Values).Sum(file => WarcWriter.AtMost(file, site.AddressOf(file.Path).Length)) + (1 << 16);
        Add($"archive/{RecordsName}", atMost, stream =>
        {
            var warc = new WarcWriter(stream, site.Time);
            warc.WriteInfo(RecordsName, site.AddressOf(content.Main),
            [
                ("software", ArchivedSite.Software),
                ("format", "WARC File Format 1.1"),
                ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
                ("isPartOf", WaczContent.Line(site.Name)),
                ("description", WaczContent.OriginOf(site)),
            ]);
            foreach (var file in CdxIndex.InOrder(site, content.Files))
            {
                var address = site.AddressOf(file.Path);
                records.Add((file, warc.WriteResource(address, file)));
                if (proofs.TryGetValue(file.Path, out var proof))
                {
                    warc.WriteMetadata(site.AddressOf(proof.Path), warc.IdOf(address, file), proof);
                }
            }
        });
        return records;
    }

    private void AddPages()
    {
        List<OutputFile> pages = [.. PageList.Of(content.Files, content.Main)];

        // In the worst case every byte of a page is a character that takes six in JSON, in title and text.
        var atMost = pages.Sum(page => (12 * page.Facts.Length) + site.AddressOf(page.Path).Length + 512) + 512;
        var ids = new WarcWriter(Stream.Null, site.Time);
        Add("pages/pages.jsonl", atMost, stream => PageList.Write(pages, site, page => ids.IdOf(site.AddressOf(page.Path), page), stream));
    }

    private void AddDescription(Func<string, WaczSignature?> signatureOf)
    {
        var description = JsonText.File(json =>
        {
            json.WriteString("profile", "data-package");
            json.WriteString("wacz_version", "1.1.1");
            json.WriteString("title", content.Title);
            json.WriteString("description", content.Description);
            json.WriteString("created", PageList.DateOf(site));
            json.WriteString("modified", PageList.DateOf(site));
            json.WriteString("software", ArchivedSite.Software);
            json.WriteString("mainPageUrl", site.AddressOf(content.Main));
            json.WriteString("mainPageDate", PageList.DateOf(site));
            json.WriteStartArray("resources");
            foreach (var (path, length, sha256) in members)
            {
                json.WriteStartObject();
                json.WriteString("name", path[(path.LastIndexOf('/') + 1)..]);
                json.WriteString("path", path);
                json.WriteString("hash", $"sha256:{sha256}");
                json.WriteNumber("bytes", length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        var hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(description))}";
        zip.Add(Description, description);
        zip.Add("datapackage-digest.json", JsonText.File(json =>
        {
            json.WriteString("path", Description);
            json.WriteString("hash", hash);
            if (signatureOf(hash) is { } signature)
            {
                json.WriteStartObject("signedData");
                json.WriteString("hash", signature.Hash);
                json.WriteString("created", signature.Created);
                json.WriteString("software", signature.Software);
                json.WriteString("version", signature.Version);
                json.WriteString("signature", signature.Signature);
                json.WriteString("publicKey", signature.PublicKey);
                json.WriteEndObject();
            }
        }));
    }

    private void Add(string path, long atMost, Action<Stream> write)
    {
        var (length, sha256) = zip.Add(path, atMost, write);
        members.Add((path, length, sha256));
    }
}

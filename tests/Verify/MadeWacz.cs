using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Sourcebound.Archive;

namespace Sourcebound.Tests.Verify;

/// <summary>A WACZ file made by hand, part by part, to be spoilt at any of them.</summary>
internal sealed class MadeWacz
{
    private const string Site = "https://news.example/articles/losses/";

    /// <summary>Its records; the first tells of the file.</summary>
    public List<MadeRecord> Records { get; } =
    [
        MadeRecord.Info(),
        .. MadeArticle.Files().Select(static (file, index) =>
            MadeRecord.Resource(Site + file.Key, file.Key.EndsWith(".html", StringComparison.Ordinal) ? "text/html" : "application/json", file.Value, index + 1)),
        MadeRecord.Response("https://news.example/robots.txt", "User-agent: *\n"u8.ToArray(), 9),
    ];

    /// <summary>Changes the WARC file's bytes.</summary>
    public Func<byte[], byte[]> ChangeWarc { get; set; } = static bytes => bytes;

    /// <summary>Changes the index lines.</summary>
    public Action<List<string>> ChangeIndex { get; set; } = static _ => { };

    /// <summary>Changes the lines of the list of pages.</summary>
    public Action<List<string>> ChangePages { get; set; } = static _ => { };

    /// <summary>Changes the members before the description is made of them.</summary>
    public Action<Dictionary<string, byte[]>> ChangeMembers { get; set; } = static _ => { };

    /// <summary>Changes the description before its hash is taken.</summary>
    public Action<JsonObject> ChangePackage { get; set; } = static _ => { };

    /// <summary>Changes the file of its hash and signature.</summary>
    public Action<JsonObject> ChangeDigest { get; set; } = static _ => { };

    /// <summary>Changes the members once all are there.</summary>
    public Action<Dictionary<string, byte[]>> ChangeSealed { get; set; } = static _ => { };

    /// <summary>Changes the bytes of the whole.</summary>
    public Func<byte[], byte[]> ChangeZip { get; set; } = static bytes => bytes;

    /// <summary>Whether it is signed, with a key made for it.</summary>
    public bool IsSigned { get; set; }

    /// <summary>The record of a file of the article.</summary>
    public MadeRecord RecordOf(string file) => Records.Single(record => record.Fields.Contains(("WARC-Target-URI", Site + file)));

    /// <summary>Changes a file of the article and all that holds it, so that only what is said of its words is wrong.</summary>
    public void Rewrite(string file, Func<string, string> change)
    {
        var record = RecordOf(file);
        record.Block = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(record.Block)));
        record["Content-Length"] = $"{record.Block.Length}";
        record["WARC-Block-Digest"] = record["WARC-Payload-Digest"] = MadeRecord.Sha256(record.Block);
    }

    /// <summary>Its bytes.</summary>
    public byte[] ToBytes()
    {
        using var warc = new MemoryStream();
        List<string> index = [];
        foreach (var record in Records)
        {
            var (offset, bytes) = (warc.Length, record.Compressed());
            warc.Write(bytes);
            if (record.Fields.Exists(static field => field.Name == "WARC-Target-URI"))
            {
                var address = new Uri(record.Address);
                index.Add($"example,news){address.AbsolutePath} 20261125000000 " + new JsonObject
                {
                    ["url"] = record.Address, ["digest"] = record["WARC-Payload-Digest"], ["mime"] = "text/html", ["status"] = 200,
                    ["filename"] = "data.warc.gz", ["offset"] = offset, ["length"] = bytes.Length, ["recordDigest"] = MadeRecord.Sha256(bytes),
                }.ToJsonString());
            }
        }

        index.Sort(StringComparer.Ordinal);
        ChangeIndex(index);
        List<string> pages =
        [
            """{"format":"json-pages-1.0","id":"pages","title":"All Pages"}""",
            $$"""{"url":"{{Site}}index.html","ts":"2026-11-25T00:00:00Z","title":"Losses"}""",
        ];
        ChangePages(pages);
        var members = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["archive/data.warc.gz"] = ChangeWarc(warc.ToArray()),
            ["indexes/index.cdx"] = Text(index),
            ["pages/pages.jsonl"] = Text(pages),
        };
        ChangeMembers(members);
        Seal(members);
        ChangeSealed(members);
        return ChangeZip(Zip(members));
    }

    /// <summary>These files as a ZIP file, stored as they are.</summary>
    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> members)
    {
        using var zip = new MemoryStream();
        var writer = new ZipWriter(zip, new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc));
        foreach (var (path, bytes) in members)
        {
            writer.Add(path, bytes);
        }

        writer.Close();
        return zip.ToArray();
    }

    private static byte[] Text(List<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => line + "\n")));

    private void Seal(Dictionary<string, byte[]> members)
    {
        var package = new JsonObject
        {
            ["profile"] = "data-package",
            ["wacz_version"] = "1.1.1",
            ["resources"] = new JsonArray([.. members.Select(static member => new JsonObject
            {
                ["name"] = member.Key.Split('/')[^1], ["path"] = member.Key, ["hash"] = MadeRecord.Sha256(member.Value), ["bytes"] = member.Value.Length,
            })]),
        };
        ChangePackage(package);
        members["datapackage.json"] = Encoding.UTF8.GetBytes(package.ToJsonString());
        var hash = MadeRecord.Sha256(members["datapackage.json"]);
        var digest = new JsonObject { ["path"] = "datapackage.json", ["hash"] = hash };
        if (IsSigned)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
            digest["signedData"] = new JsonObject
            {
                ["hash"] = hash,
                ["signature"] = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(hash), HashAlgorithmName.SHA256)),
                ["publicKey"] = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
            };
        }

        ChangeDigest(digest);
        members["datapackage-digest.json"] = Encoding.UTF8.GetBytes(digest.ToJsonString());
    }
}

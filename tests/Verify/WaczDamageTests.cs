using System.Text.Json.Nodes;
using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>Every kind of damage to a WACZ file is named by its own code, at the place where it is.</summary>
public sealed class WaczDamageTests
{
    private static readonly Dictionary<string, (string Code, Action<MadeWacz> Do)> Damages = new(StringComparer.Ordinal)
    {
        ["a bit of a page flipped"] = ("warc-block-digest", static wacz => wacz.RecordOf("index.html").Block = Spoil.Flip(wacz.RecordOf("index.html").Block, "said")),
        ["a stated block digest of another block"] = ("warc-block-digest", static wacz => wacz.Records[1]["WARC-Block-Digest"] = MadeRecord.Sha256([])),
        ["a stated payload digest of another payload"] = ("warc-payload-digest", static wacz => wacz.Records[1]["WARC-Payload-Digest"] = MadeRecord.Sha256([])),
        ["a response's SHA-1 of another payload"] = ("warc-payload-digest", static wacz => wacz.Records[^1]["WARC-Payload-Digest"] = "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        ["digests swapped between two records"] = ("warc-block-digest", static wacz => (wacz.Records[1]["WARC-Block-Digest"], wacz.Records[2]["WARC-Block-Digest"]) = (wacz.Records[2]["WARC-Block-Digest"], wacz.Records[1]["WARC-Block-Digest"])),
        ["a length too large"] = ("warc-content-length", static wacz => wacz.Records[1]["Content-Length"] = "9999"),
        ["a length too small"] = ("warc-content-length", static wacz => wacz.Records[1]["Content-Length"] = "5"),
        ["a length that is no number"] = ("warc-content-length", static wacz => wacz.Records[1]["Content-Length"] = "many"),
        ["no date"] = ("warc-missing-field", static wacz => wacz.Records[1].Fields.RemoveAll(static field => field.Name == "WARC-Date")),
        ["no address"] = ("warc-missing-field", static wacz => wacz.Records[1].Fields.RemoveAll(static field => field.Name == "WARC-Target-URI")),
        ["a field twice"] = ("warc-repeated-field", static wacz => wacz.Records[1].Fields.Add(("WARC-Date", "2026-11-25T00:00:00Z"))),
        ["a date of another form"] = ("warc-date", static wacz => wacz.Records[1]["WARC-Date"] = "25 November 2026"),
        ["a name without brackets"] = ("warc-record-id", static wacz => wacz.Records[1]["WARC-Record-ID"] = "urn:uuid:1"),
        ["one name for two records"] = ("warc-duplicate-id", static wacz => wacz.Records[2]["WARC-Record-ID"] = wacz.Records[1]["WARC-Record-ID"]),
        ["lines that end without CR"] = ("warc-line-end", static wacz => wacz.Records[1].LineEnd = "\n"),
        ["another version"] = ("warc-version", static wacz => wacz.Records[1].Version = "WARC/9.9"),
        ["no record where one must begin"] = ("warc-version", static wacz => wacz.Records[1].Version = "<!doctype html>"),
        ["a line that is no field"] = ("warc-field", static wacz => wacz.Records[1].Fields.Insert(2, ("not a name", "x"))),
        ["no line ends after the block"] = ("warc-truncated", static wacz => wacz.Records[1].End = ""),
        ["a gzip member's checksum flipped"] = ("gzip-crc", static wacz => wacz.ChangeWarc = static bytes => Spoil.Flip(bytes, bytes.Length - 8)),
        ["a gzip member's length flipped"] = ("gzip-size", static wacz => wacz.ChangeWarc = static bytes => Spoil.Flip(bytes, bytes.Length - 4)),
        ["a gzip header flipped"] = ("gzip-header", static wacz => wacz.ChangeWarc = static bytes => Spoil.Flip(bytes, Spoil.PlaceOf(bytes, "\u001F\u008B\u0008", last: true))),
        ["compressed bytes that are none"] = ("gzip-deflate", static wacz => wacz.ChangeWarc = static bytes => [.. bytes[..10], 7, .. bytes[11..]]),
        ["the records cut off"] = ("gzip-truncated", static wacz => wacz.ChangeWarc = static bytes => bytes[..^20]),
        ["no index"] = ("wacz-no-index", static wacz => wacz.ChangeMembers = static members => members.Remove("indexes/index.cdx")),
        ["a compressed index with nothing that leads into it"] = ("wacz-no-idx", static wacz => wacz.ChangeMembers = CompressIndex),
        ["an index line removed"] = ("index-missing-record", static wacz => wacz.ChangeIndex = static lines => lines.RemoveAt(0)),
        ["index lines out of order"] = ("index-order", static wacz => wacz.ChangeIndex = static lines => lines.Reverse()),
        ["an index line cut off"] = ("index-line", static wacz => wacz.ChangeIndex = static lines => lines[0] = lines[0][..^9]),
        ["a place in the index that is none"] = ("index-offset", static wacz => wacz.ChangeIndex = static lines => Change(lines, "offset", 7)),
        ["a length in the index that is another"] = ("index-length", static wacz => wacz.ChangeIndex = static lines => Change(lines, "length", 7)),
        ["a digest in the index that is another"] = ("index-digest", static wacz => wacz.ChangeIndex = static lines => Change(lines, "digest", MadeRecord.Sha256([]))),
        ["an address in the index that is another"] = ("index-url", static wacz => wacz.ChangeIndex = static lines => Change(lines, "url", "https://news.example/other")),
        ["a record's digest in the index that is another"] = ("index-record-digest", static wacz => wacz.ChangeIndex = static lines => Change(lines, "recordDigest", MadeRecord.Sha256([]))),
        ["a file in the index that is not there"] = ("index-file", static wacz => wacz.ChangeIndex = static lines => Change(lines, "filename", "other.warc.gz")),
        ["a list of pages that is no JSON"] = ("pages-line", static wacz => wacz.ChangePages = static lines => lines.Add("{")),
        ["a page that is not archived"] = ("pages-not-archived", static wacz => wacz.ChangePages = static lines => lines[1] = lines[1].Replace("index.html", "other.html", StringComparison.Ordinal)),
        ["a list of pages of another form"] = ("pages-format", static wacz => wacz.ChangePages = static lines => lines[0] = lines[0].Replace("1.0", "9.0", StringComparison.Ordinal)),
        ["no list of pages"] = ("wacz-no-pages", static wacz => wacz.ChangeMembers = static members => members.Remove("pages/pages.jsonl")),
        ["no records"] = ("wacz-no-warc", static wacz => wacz.ChangeMembers = static members => members.Remove("archive/data.warc.gz")),
        ["no description"] = ("wacz-no-datapackage", static wacz => wacz.ChangeSealed = static members => members.Remove("datapackage.json")),
        ["a description that is no JSON"] = ("wacz-datapackage", static wacz => wacz.ChangeSealed = static members => members["datapackage.json"] = "{"u8.ToArray()),
        ["a member removed"] = ("wacz-missing-member", static wacz => wacz.ChangeSealed = static members => members.Remove("pages/pages.jsonl")),
        ["a member added"] = ("wacz-unlisted-member", static wacz => wacz.ChangeSealed = static members => members["more.txt"] = [1]),
        ["a member replaced"] = ("wacz-resource-hash", static wacz => wacz.ChangeSealed = static members => members["pages/pages.jsonl"] = Spoil.Flip(members["pages/pages.jsonl"], "Losses")),
        ["a listed length that is another"] = ("wacz-resource-bytes", static wacz => wacz.ChangePackage = static package => package["resources"]![0]!["bytes"] = 3),
        ["hashes of two members swapped"] = ("wacz-resource-hash", static wacz => wacz.ChangePackage = static package => (package["resources"]![0]!["hash"], package["resources"]![1]!["hash"]) = (package["resources"]![1]!["hash"]!.DeepClone(), package["resources"]![0]!["hash"]!.DeepClone())),
        ["a member listed twice"] = ("wacz-duplicate-resource", static wacz => wacz.ChangePackage = static package => package["resources"]!.AsArray().Add(package["resources"]![0]!.DeepClone())),
        ["no version"] = ("wacz-version", static wacz => wacz.ChangePackage = static package => package.Remove("wacz_version")),
        ["a description altered after its hash"] = ("wacz-digest", static wacz => wacz.ChangeSealed = static members => members["datapackage.json"] = [.. members["datapackage.json"], (byte)(char)10]),
        ["a tampered signature"] = ("wacz-signature", static wacz => (wacz.IsSigned, wacz.ChangeDigest) = (true, static digest => digest["signedData"]!["signature"] = Convert.ToBase64String(Spoil.Flip(Convert.FromBase64String((string)digest["signedData"]!["signature"]!), 40)))),
        ["a signature of another hash"] = ("wacz-signature-hash", static wacz => (wacz.IsSigned, wacz.ChangeDigest) = (true, static digest => digest["signedData"]!["hash"] = MadeRecord.Sha256([]))),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damage_is_named(string damage)
    {
        var wacz = new MadeWacz();
        Damages[damage].Do(wacz);
        var judged = Judged.Of(wacz.ToBytes(), "received");
        Assert.Equal(1, judged.ExitCode);
        Assert.Contains(Damages[damage].Code, judged.Codes);
    }

    [Fact]
    public void A_fault_in_a_record_names_the_record_and_its_byte()
    {
        var wacz = new MadeWacz();
        var record = wacz.Records[2];
        record["WARC-Block-Digest"] = MadeRecord.Sha256([]);
        var offset = wacz.Records[0].Compressed().Length + wacz.Records[1].Compressed().Length;
        var fault = Assert.Single(Judged.Of(wacz.ToBytes(), "received").Faults);
        Assert.Contains($"\"record\": \"{record["WARC-Record-ID"]}\"", fault, StringComparison.Ordinal);
        Assert.Contains($"\"offset\": {offset}", fault, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"archive/data.warc.gz\"", fault, StringComparison.Ordinal);
    }

    private static void Change(List<string> lines, string field, JsonNode value)
    {
        var brace = lines[0].IndexOf('{', StringComparison.Ordinal);
        var fields = JsonNode.Parse(lines[0][brace..])!;
        fields[field] = value;
        lines[0] = lines[0][..brace] + fields.ToJsonString();
    }

    private static void CompressIndex(Dictionary<string, byte[]> members)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(members["indexes/index.cdx"]);
        }

        members.Remove("indexes/index.cdx");
        members["indexes/index.cdx.gz"] = bytes.ToArray();
    }
}

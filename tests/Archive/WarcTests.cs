using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sourcebound.Archive.Wacz;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>The records of an archive and its index, read by their framing alone.</summary>
public sealed class WarcTests : IDisposable
{
    private const string Article = "articles/a/index.html";

    private readonly HeldFiles held = new HeldFiles()
        .With("index.html", "<title>Front</title><p>Words")
        .With(Article, "<title>An article</title><p>“Слова”")
        .With("articles/a/proofs.json", "{}")
        .With("articles/a/originals/Промова 1.uk.txt", "Слава")
        .With("articles/a/empty.txt", "")
        .With("B.txt", "upper")
        .With("b.txt", "lower\r\n\r\nWARC/1.1\r\n")
        .With("large.bin", RandomNumberGenerator.GetBytes(300_000));

    private readonly OpenedWacz wacz;
    private readonly IReadOnlyList<ReadRecord> records;

    public WarcTests()
    {
        wacz = OpenedWacz.Of(WaczContent.OfSite(HeldFiles.Site, held.All));
        records = OpenedWacz.Records(OpenedWacz.Unzip(wacz.Warc));
    }

    private IEnumerable<ReadRecord> Resources => records.Where(static record => record.Fields["WARC-Type"] == "resource");

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    [Fact]
    public void Every_file_is_one_resource_record_byte_for_byte()
    {
        var expected = held.All.ToDictionary(static file => HeldFiles.Site.AddressOf(file.Path), static file => Convert.ToHexString(file.Read()), StringComparer.Ordinal);
        Assert.Equal(expected, Resources.ToDictionary(static record => record.Fields["WARC-Target-URI"], static record => Convert.ToHexString(record.Block), StringComparer.Ordinal));
        Assert.All(Resources, static record => Assert.Equal(Digest(record.Block), record.Fields["WARC-Payload-Digest"]));
        Assert.Equal("text/html; charset=utf-8", RecordOf(Article).Fields["Content-Type"]);
        Assert.Equal("https://news.example.org:8443/Base/articles/a/originals/%D0%9F%D1%80%D0%BE%D0%BC%D0%BE%D0%B2%D0%B0%201.uk.txt",
            Resources.Single(static record => record.Block.SequenceEqual("Слава"u8.ToArray())).Fields["WARC-Target-URI"]);
    }

    [Fact]
    public void Every_record_has_what_the_standard_asks_for()
    {
        Assert.All(records, record =>
        {
            Assert.Equal("WARC/1.1", record.Version);
            Assert.Equal("2022-02-25T00:00:00Z", record.Fields["WARC-Date"]);
            Assert.Matches("^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$", record.Fields["WARC-Record-ID"]);
            Assert.Equal(Digest(record.Block), record.Fields["WARC-Block-Digest"]);
        });
        Assert.Equal(records.Count, records.Select(static record => record.Fields["WARC-Record-ID"]).Distinct().Count());
        Assert.All(records.Skip(1), record => Assert.Equal(records[0].Fields["WARC-Record-ID"], record.Fields["WARC-Warcinfo-ID"]));
    }

    [Fact]
    public void The_first_record_says_that_no_server_was_asked()
    {
        Assert.Equal("warcinfo", records[0].Fields["WARC-Type"]);
        Assert.Equal("application/warc-fields", records[0].Fields["Content-Type"]);
        Assert.Equal("data.warc.gz", records[0].Fields["WARC-Filename"]);
        var lines = Encoding.UTF8.GetString(records[0].Block).Split("\r\n");
        Assert.Contains("isPartOf: Made up", lines);
        Assert.Contains("description: Synthesised from build output; no HTTP exchange took place.", lines);
        Assert.DoesNotContain(records, static record => record.Fields["WARC-Type"] is "response" or "request");
    }

    [Fact]
    public void Proofs_stand_beside_the_page_that_they_are_about()
    {
        var proofs = records.Single(static record => record.Fields["WARC-Type"] == "metadata");
        Assert.Equal("{}"u8, proofs.Block);
        Assert.Equal("application/json", proofs.Fields["Content-Type"]);
        Assert.Equal(HeldFiles.Site.AddressOf("articles/a/proofs.json"), proofs.Fields["WARC-Target-URI"]);
        Assert.Equal(RecordOf(Article).Fields["WARC-Record-ID"], proofs.Fields["WARC-Refers-To"]);
    }

    [Fact]
    public void Every_line_of_the_index_leads_to_its_record()
    {
        var index = wacz.Index;
        Assert.Equal(held.All.Count, index.Count);
        Assert.All(index, line =>
        {
            var (offset, length) = (NumberOf("offset"), NumberOf("length"));
            var member = wacz.Warc[offset..(offset + length)];
            var record = Assert.Single(OpenedWacz.Records(OpenedWacz.Unzip(member)));
            Assert.Equal("resource", record.Fields["WARC-Type"]);
            Assert.Equal(TextOf("url"), record.Fields["WARC-Target-URI"]);
            Assert.Equal(TextOf("digest"), record.Fields["WARC-Payload-Digest"]);
            Assert.Equal(TextOf("mime"), record.Fields["Content-Type"].Split(';')[0]);
            Assert.Equal(TextOf("recordDigest"), Digest(member));
            Assert.Equal(("data.warc.gz", "200", "20220225000000"), (TextOf("filename"), TextOf("status"), line.Time));

            string TextOf(string field) => line.Fields.GetProperty(field).GetString()!;
            int NumberOf(string field) => int.Parse(TextOf(field), CultureInfo.InvariantCulture);
        });
    }

    [Fact]
    public void The_index_is_sorted_byte_by_byte()
    {
        var lines = OpenedWacz.Lines(wacz["indexes/index.cdx"]);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Equal(
            [
                "/base/articles/a/empty.txt", "/base/articles/a/index.html", "/base/articles/a/originals/%d0%9f%d1%80%d0%be%d0%bc%d0%be%d0%b2%d0%b0%201.uk.txt",
                "/base/articles/a/proofs.json", "/base/b.txt", "/base/b.txt", "/base/index.html", "/base/large.bin",
            ],
            lines.Select(static line => OpenedWacz.Parse(line).Key["org,example,news:8443)".Length..]));
    }

    private ReadRecord RecordOf(string path) => Resources.Single(record => record.Fields["WARC-Target-URI"] == HeldFiles.Site.AddressOf(path));

    private static string Digest(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}

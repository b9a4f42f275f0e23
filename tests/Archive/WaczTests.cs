using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Sourcebound.Archive;
using Sourcebound.Archive.Wacz;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>What stands around the records of a web archive.</summary>
public sealed class WaczTests : IDisposable
{
    private readonly HeldFiles held = new HeldFiles()
        .With("index.html", "<title>Front</title><body><script>no()</script><p>One</p><p>two <b>th</b>ree")
        .With("about.html", "<title>About</title>")
        .With("404.html", "<title>Nothing</title>")
        .With("site.css", "p{}")
        .With("feed.xml", "<feed/>")
        .With("rules/a.html", "<title>Rule</title>")
        .With("articles/a/index.html", "<title>A &amp; “б”</title>")
        .With("articles/a/claims.json", "{}")
        .With("articles/ab/index.html", "<title>AB</title>");

    private static ArchivedArticle Article { get; } = new("a", "The title", IsEditorsLabel: true, "en", new DateOnly(2022, 2, 24));

    private WaczContent Site => WaczContent.OfSite(HeldFiles.Site, held.All);

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    [Fact]
    public void Members_are_stored_in_one_order()
    {
        var wacz = OpenedWacz.Of(Site);
        Assert.True(wacz.IsStored);
        Assert.Equal(
            ["archive/data.warc.gz", "indexes/index.cdx", "pages/pages.jsonl", "datapackage.json", "datapackage-digest.json"],
            wacz.Members.Select(static member => member.Path));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes() => Assert.Equal(OpenedWacz.Of(Site).Bytes, OpenedWacz.Of(Site).Bytes);

    [Fact]
    public void The_description_names_every_other_member_with_length_and_hash()
    {
        var wacz = OpenedWacz.Of(Site);
        var described = wacz.Json("datapackage.json").GetProperty("resources").EnumerateArray().Select(static resource => (
            resource.GetProperty("name").GetString(), resource.GetProperty("path").GetString(), resource.GetProperty("bytes").GetInt32(), resource.GetProperty("hash").GetString()));
        Assert.Equal(
            wacz.Members.Take(3).Select(static member => ((string?)member.Path.Split('/')[1], (string?)member.Path, member.Bytes.Length, (string?)Digest(member.Bytes))), described);
        Assert.Equal(Digest(wacz["datapackage.json"]), wacz.Json("datapackage-digest.json").GetProperty("hash").GetString());
        Assert.Equal("datapackage.json", wacz.Json("datapackage-digest.json").GetProperty("path").GetString());
        Assert.False(wacz.Json("datapackage-digest.json").TryGetProperty("signedData", out _));
    }

    [Fact]
    public void The_description_says_what_the_archive_is()
    {
        var description = OpenedWacz.Of(Site).Json("datapackage.json");
        Assert.Equal(("data-package", "1.1.1"), (TextOf("profile"), TextOf("wacz_version")));
        Assert.Equal(("Made up", "A publication for tests. Synthesised from build output; no HTTP exchange took place."), (TextOf("title"), TextOf("description")));
        Assert.Equal(("2022-02-25T00:00:00Z", "2022-02-25T00:00:00Z"), (TextOf("created"), TextOf("mainPageDate")));
        Assert.Equal("https://news.example.org:8443/Base/index.html", TextOf("mainPageUrl"));
        Assert.StartsWith("Sourcebound ", TextOf("software"), StringComparison.Ordinal);

        string TextOf(string name) => description.GetProperty(name).GetString()!;
    }

    [Fact]
    public void An_address_that_is_not_settled_is_said_to_lead_nowhere()
    {
        var unsettled = HeldFiles.Site with { PublicAddress = null };
        var wacz = OpenedWacz.Of(WaczContent.OfSite(unsettled, held.All), unsettled);
        const string Said = "The public address is not settled: https://address-not-settled.invalid/ stands for it and leads nowhere.";
        Assert.EndsWith(Said, wacz.Json("datapackage.json").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains(Said, System.Text.Encoding.UTF8.GetString(OpenedWacz.Records(OpenedWacz.Unzip(wacz.Warc))[0].Block), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_with_letters_of_its_language_is_archived_as_computers_write_it()
    {
        var site = HeldFiles.Site with { PublicAddress = new Uri("https://новини.example/а/") };
        Assert.Equal("https://xn--b1amarcd.example/%D0%B0/b.html", site.AddressOf("b.html"));
    }

    [Fact]
    public void Pages_are_listed_with_title_and_text_and_the_main_page_first()
    {
        var lines = OpenedWacz.Lines(OpenedWacz.Of(Site)["pages/pages.jsonl"]);
        Assert.Equal("""{"format":"json-pages-1.0","id":"pages","title":"All Pages","hasText":true}""", lines[0]);
        var pages = lines.Skip(1).Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["index.html", "about.html", "articles/a/index.html", "articles/ab/index.html", "rules/a.html"], pages.Select(static page => TextOf(page, "url")["https://news.example.org:8443/Base/".Length..]));
        Assert.Equal(("Front", "One two three", "2022-02-25T00:00:00Z"), (TextOf(pages[0], "title"), TextOf(pages[0], "text"), TextOf(pages[0], "ts")));
        Assert.Equal("A & “б”", TextOf(pages[2], "title"));
        Assert.Equal(held.All.Single(static file => file.Path == "index.html").Facts.Length, pages[0].GetProperty("size").GetInt64());

        static string TextOf(JsonElement page, string name) => page.GetProperty(name).GetString()!;
    }

    [Fact]
    public void An_article_takes_its_own_folder_and_what_all_pages_need()
    {
        var (article, content) = Assert.Single(WaczContent.OfArticles(HeldFiles.Site with { Shared = ["site.css", "about.html"] }, [Article], held.All));
        Assert.Equal(Article, article);
        Assert.Equal(["about.html", "articles/a/claims.json", "articles/a/index.html", "site.css"], content.Files.Select(static file => file.Path).Order(StringComparer.Ordinal));
        var description = OpenedWacz.Of(content).Json("datapackage.json");
        Assert.Equal("The title", description.GetProperty("title").GetString());
        Assert.Equal("https://news.example.org:8443/Base/articles/a/index.html", description.GetProperty("mainPageUrl").GetString());
        Assert.Equal(
            "An article of Made up. The title is the editor's label, since the text states no headline. Synthesised from build output; no HTTP exchange took place.",
            description.GetProperty("description").GetString());
    }

    [Fact]
    public void A_signature_over_the_description_changes_nothing_but_the_last_member()
    {
        var plain = OpenedWacz.Of(Site);
        string? asked = null;
        var signed = OpenedWacz.Of(Site, signatureOf: hash =>
        {
            asked = hash;
            return new WaczSignature(hash, "2022-02-25T00:00:00Z", "A signer", "0.1.0", "c2ln", "a2V5");
        });
        Assert.Equal(Digest(plain["datapackage.json"]), asked);
        Assert.Equal(plain.Members.SkipLast(1), signed.Members.SkipLast(1), static (one, other) => one.Path == other.Path && one.Bytes.SequenceEqual(other.Bytes));
        var data = signed.Json("datapackage-digest.json").GetProperty("signedData");
        Assert.Equal(["hash", "created", "software", "version", "signature", "publicKey"], data.EnumerateObject().Select(static field => field.Name));
        Assert.Equal((asked, "c2ln", "a2V5"), (data.GetProperty("hash").GetString(), data.GetProperty("signature").GetString(), data.GetProperty("publicKey").GetString()));
    }

    [Fact]
    public void A_large_site_has_an_index_in_blocks()
    {
        const int Copies = 10_500;
        held.WithCopies(Enumerable.Range(0, Copies).Select(static number => string.Create(CultureInfo.InvariantCulture, $"data/{number}.txt")));
        var wacz = OpenedWacz.Of(Site);
        Assert.DoesNotContain(wacz.Members, static member => member.Path == "indexes/index.cdx");

        var directory = OpenedWacz.Lines(wacz["indexes/index.idx"]);
        Assert.Equal("""!meta 0 {"format":"cdxj-gzip-1.0","filename":"index.cdx.gz"}""", directory[0]);
        var file = wacz["indexes/index.cdx.gz"];
        List<string> lines = [];
        var at = 0;
        foreach (var (key, time, fields) in directory.Skip(1).Select(OpenedWacz.Parse))
        {
            Assert.Equal(at, fields.GetProperty("offset").GetInt32());
            var block = file[at..(at += fields.GetProperty("length").GetInt32())];
            Assert.Equal(Digest(block), fields.GetProperty("digest").GetString());
            var listed = OpenedWacz.Lines(OpenedWacz.Unzip(block));
            Assert.InRange(listed.Count, 1, 1024);
            Assert.StartsWith($"{key} {time} ", listed[0], StringComparison.Ordinal);
            lines.AddRange(listed);
        }

        Assert.Equal(file.Length, at);
        Assert.Equal(held.All.Count, lines.Count);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Equal(
            ["archive/data.warc.gz", "indexes/index.cdx.gz", "indexes/index.idx", "pages/pages.jsonl"],
            wacz.Json("datapackage.json").GetProperty("resources").EnumerateArray().Select(static resource => resource.GetProperty("path").GetString()));
    }

    private static string Digest(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}

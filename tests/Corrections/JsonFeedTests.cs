using System.Text.Json;
using AngleSharp.Html.Parser;
using Sourcebound.Exports;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Corrections;

/// <summary>The feed in JSON says what the Atom feed says, and nothing that is not known.</summary>
public sealed class JsonFeedTests(PublishedSite published)
{
    [Fact]
    public void Without_an_address_of_the_site_no_field_holds_one()
    {
        using var feed = Read(Path.Combine(published.Root, "feed.json"));
        Assert.Equal(["version", "title", "description", "language", "authors", "items"], Names(feed.RootElement));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        var item = Assert.Single(feed.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal(["id", "title", "summary", "content_html", "date_published", "date_modified", "language"], Names(item));
        Assert.Equal("2026-11-23T00:00:00Z", item.GetProperty("date_modified").GetString());
        Assert.Equal("[Report of 25 February 2022 on Russian losses claimed by Ukraine] (editor’s label)", item.GetProperty("title").GetString());
    }

    [Fact]
    public void Its_content_is_the_whole_text()
    {
        using var feed = Read(Path.Combine(published.Root, "feed.json"));
        var content = new HtmlParser().ParseDocument(feed.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!);
        Assert.Equal(Words(published.Article.QuerySelector(".e-content")!.TextContent), Words(content.Body!.TextContent));
    }

    [Fact]
    public void With_an_address_every_link_of_the_content_is_absolute()
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.PathOf("input/site.yaml"), "base_url: null", "base_url: \"https://example.org/a\"");
        SmallSite.Replace(site.PathOf("input/site.yaml"), "[base_url, ", "[");
        Assert.Equal(0, site.Build().ExitCode);
        using var feed = Read(site.PathOf("output/feed.json"));
        Assert.Equal("https://example.org/a/index.html", feed.RootElement.GetProperty("home_page_url").GetString());
        Assert.Equal("https://example.org/a/feed.json", feed.RootElement.GetProperty("feed_url").GetString());
        var item = feed.RootElement.GetProperty("items")[0];
        Assert.Equal("https://example.org/a/articles/losses/index.html", item.GetProperty("url").GetString());
        var links = new HtmlParser().ParseDocument(item.GetProperty("content_html").GetString()!).QuerySelectorAll("a[href]").Select(static link => link.GetAttribute("href")!).ToList();
        Assert.Contains("https://example.org/a/articles/losses/sources.html#unsourced", links);
        Assert.All(links, static link => Assert.StartsWith("https://example.org/a/articles/losses/", link, StringComparison.Ordinal));
    }

    [Fact]
    public void Addresses_keep_their_meaning_and_their_escapes_when_they_become_absolute() => Assert.Equal(
        "<a href=\"https://example.org/x/b.html?c=1&amp;d=2#e\">href=&quot;b.html&quot;</a><img src=\"https://example.org/m.png\" alt=\"\"><a href=\"https://other.example/\">o</a>",
        LinkedHtml.From(
            new Uri("https://example.org/x/index.html"),
            "<a href=\"b.html?c=1&amp;d=2#e\">href=&quot;b.html&quot;</a><img src=\"../m.png\" alt=\"\"><a href=\"https://other.example/\">o</a>"));

    [Fact]
    public void Each_address_of_a_list_to_choose_from_becomes_absolute() => Assert.Equal(
        "<source srcset=\"https://example.org/x/a-480.webp 480w, https://example.org/x/a-960.webp 960w\">",
        LinkedHtml.From(new Uri("https://example.org/x/index.html"), "<source srcset=\"a-480.webp 480w, a-960.webp 960w\">"));

    private static JsonDocument Read(string path) => JsonDocument.Parse(File.ReadAllBytes(path));

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static field => field.Name);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

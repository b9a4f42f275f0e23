using System.Text;
using Sourcebound.Exports;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Exports;

/// <summary>The list of pages for search engines, and what crawlers may fetch.</summary>
public sealed class SiteMapTests
{
    private const string Namespaces = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private static readonly Uri Address = new("https://example.org/a/");

    [Fact]
    public void An_address_is_escaped_and_says_its_day_and_where_the_page_is_in_each_language()
    {
        SitePage page = new("uk/q&a ї.html", new DateOnly(2026, 11, 3), [("en", "q&a ї.html"), ("uk", "uk/q&a ї.html")]);
        var (path, content) = Assert.Single(Written(new SiteMap(Address, [page])));
        Assert.Equal("sitemap.xml", path);
        Assert.Equal(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset {Namespaces} xmlns:xhtml="http://www.w3.org/1999/xhtml">
            <url><loc>https://example.org/a/uk/q&amp;a%20%D1%97.html</loc><lastmod>2026-11-03</lastmod><xhtml:link rel="alternate" hreflang="en" href="https://example.org/a/q&amp;a%20%D1%97.html"/><xhtml:link rel="alternate" hreflang="uk" href="https://example.org/a/uk/q&amp;a%20%D1%97.html"/></url>
            </urlset>

            """,
            content);
    }

    [Fact]
    public void Fifty_thousand_pages_are_one_file_and_one_more_makes_an_index_of_two()
    {
        Assert.Single(new SiteMap(Address, Pages(50_000)).Files());

        var files = Written(new SiteMap(Address, Pages(50_001)));
        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"], files.Select(static file => file.Path));
        Assert.Equal(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex {Namespaces}>
            <sitemap><loc>https://example.org/a/sitemap-1.xml</loc><lastmod>2026-01-28</lastmod></sitemap>
            <sitemap><loc>https://example.org/a/sitemap-2.xml</loc><lastmod>2026-01-21</lastmod></sitemap>
            </sitemapindex>

            """,
            files[0].Content);
        Assert.Equal(50_000, Count(files[1].Content));
        Assert.Equal(1, Count(files[2].Content));
        Assert.Contains("<loc>https://example.org/a/50000.html</loc>", files[2].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_is_longer_than_allowed_however_few_pages_that_are()
    {
        // Head and end of the file are 153 bytes, each page 80.
        var files = Written(new SiteMap(Address, Pages(5)) { MostBytes = 153 + (2 * 80) });
        Assert.Equal([2, 2, 1], files.Skip(1).Select(static file => Count(file.Content)));
        Assert.Equal(153 + (2 * 80), Encoding.UTF8.GetByteCount(files[1].Content));
    }

    [Fact]
    public void Without_a_public_address_crawlers_may_fetch_everything_and_are_told_of_no_list()
    {
        using var site = new SmallSite();
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal("User-agent: *\nAllow: /\n", File.ReadAllText(site.PathOf("output/robots.txt")));
        Assert.False(File.Exists(site.PathOf("output/sitemap.xml")));
        Assert.DoesNotContain("sitemap", File.ReadAllText(site.PathOf("output/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void With_one_robots_txt_and_the_front_page_name_the_list()
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.PathOf("input/site.yaml"), "base_url: null", "base_url: \"https://example.org/a\"");
        SmallSite.Replace(site.PathOf("input/site.yaml"), "[base_url, ", "[");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.org/a/sitemap.xml\n", File.ReadAllText(site.PathOf("output/robots.txt")));
        Assert.Equal("sitemap.xml", PublishedSite.Parse(site.PathOf("output/index.html")).QuerySelector("link[rel=sitemap]")!.GetAttribute("href"));
        var list = File.ReadAllText(site.PathOf("output/sitemap.xml"));
        Assert.Contains("<loc>https://example.org/a/articles/losses/sources.html</loc><lastmod>2026-11-22</lastmod>", list, StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/a/rules/att404.html</loc>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("snapshot", list, StringComparison.Ordinal);
        Assert.DoesNotContain("/404", list, StringComparison.Ordinal);
    }

    private static List<SitePage> Pages(int count) =>
        [.. Enumerable.Range(0, count).Select(static number => new SitePage($"{number}.html", new DateOnly(2026, 1, 1 + (number % 28)), []))];

    private static List<(string Path, string Content)> Written(SiteMap map) =>
    [
        .. map.Files().Select(static file =>
        {
            using var stream = new MemoryStream();
            file.Write(stream);
            return (file.Path, Encoding.UTF8.GetString(stream.ToArray()));
        }),
    ];

    private static int Count(string content) => content.Split("<url>").Length - 1;
}

using System.Globalization;
using AngleSharp.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>The front page shows the newest articles, and a list of its own has all of them.</summary>
public sealed class ArticleListTests(PublishedSite site)
{
    [Fact]
    public void A_few_articles_are_all_on_the_front_page_and_in_the_list()
    {
        string[] addresses = ["articles/ukraine-report-2022-02-25/index.html", "articles/ukraine-report-2022-02-25/sources.html"];
        Assert.Equal(addresses, LinksOf(Path.Combine(site.Root, "index.html"), ".articles a"));
        Assert.Equal(addresses.Select(static address => $"../{address}"), LinksOf(Path.Combine(site.Root, "articles", "index.html"), ".articles a"));
    }

    [Fact]
    public void Every_list_links_to_every_other_in_the_order_of_the_front_page()
    {
        var front = LinksOf(Path.Combine(site.Root, "index.html"), "section[aria-labelledby=across] a");
        Assert.Equal("rules/index.html", front[^1]);
        foreach (var address in front.SkipLast(1))
        {
            var links = PublishedSite.Parse(Path.Combine(site.Root, address)).QuerySelectorAll("main nav a");
            Assert.Equal(front.SkipLast(1), links.Select(static link => link.GetAttribute("href")!.Replace("../", "", StringComparison.Ordinal)));
            Assert.Equal(address, Assert.Single(links, static link => link.HasAttribute("aria-current")).GetAttribute("href")!.Replace("../", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Of_many_articles_the_front_page_shows_twenty_and_the_list_shows_a_hundred_a_page()
    {
        using var small = new SmallSite();
        var text = File.ReadAllText(small.Article);
        var date = text[(text.IndexOf("date: ", StringComparison.Ordinal) + 6)..][..10];
        for (var number = 1; number <= 100; number++)
        {
            var folder = small.PathOf($"input/articles/copy-{number}");
            Directory.CreateDirectory(Path.Combine(folder, "originals"));
            File.Copy(small.Sources, Path.Combine(folder, "sources.yaml"));
            File.Copy(small.Original, Path.Combine(folder, "originals", Path.GetFileName(small.Original)));

            // A day each, the latest number the latest day; the article that was there lies between.
            var day = new DateOnly(2027, 1, 1).AddDays(number - 51).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            File.WriteAllText(Path.Combine(folder, "article.md"), text.Replace(date, day, StringComparison.Ordinal));
        }

        Assert.Equal(0, small.Build().ExitCode);
        var front = PublishedSite.Parse(small.PathOf("output/index.html"));
        Assert.Equal(Enumerable.Range(81, 20).Reverse().Select(static number => $"articles/copy-{number}/index.html"), front.QuerySelectorAll(".articles h3 a").Select(static link => link.GetAttribute("href")));
        Assert.Equal("All articles (101)", front.QuerySelector(".articles + p a[href='articles/index.html']")!.TextContent);

        var first = PublishedSite.Parse(small.PathOf("output/articles/index.html"));
        Assert.Equal(100, first.QuerySelectorAll(".articles h3 a").Length);
        Assert.Equal(["Editions of February 2027", "Editions of January 2027", "Editions of December 2026", "Editions of November 2026"], first.QuerySelectorAll("h2").Select(static month => month.TextContent));
        Assert.Equal("index.2.html", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("../articles/copy-1/index.html", Assert.Single(PublishedSite.Parse(small.PathOf("output/articles/index.2.html")).QuerySelectorAll(".articles h3 a")).GetAttribute("href"));
    }

    private static List<string> LinksOf(string page, string selector) => [.. PublishedSite.Parse(page).QuerySelectorAll(selector).Select(static link => link.GetAttribute("href")!)];
}

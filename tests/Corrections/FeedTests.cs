using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Corrections;

/// <summary>The feed carries every article in full and tells of corrections.</summary>
public sealed class FeedTests(PublishedSite published)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Every_page_names_the_feed() => Assert.All(
        published.Pages.Where(static page => !page.EndsWith("404.html", StringComparison.Ordinal)),
        static page => Assert.EndsWith("feed.xml", PublishedSite.Parse(page).QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"), StringComparison.Ordinal));

    [Fact]
    public void An_entry_holds_the_text_of_the_article_page_and_its_links_lead_there()
    {
        var content = Feed(Path.Combine(published.Root, "feed.xml")).Element(Atom + "entry")!.Element(Atom + "content")!;
        Assert.Equal("html", content.Attribute("type")!.Value);
        Assert.Equal("articles/ukraine-report-2022-02-25/index.html", content.Attribute(XNamespace.Xml + "base")!.Value);

        var body = new HtmlParser().ParseDocument(content.Value);
        Assert.Equal(Words(published.Article.QuerySelector(".e-content")!.TextContent), Words(body.Body!.TextContent));
        foreach (var link in body.QuerySelectorAll("a[href]").Select(static link => link.GetAttribute("href")!))
        {
            var parts = link.Split('#');
            var target = parts[0] switch { "" => published.Article, "sources.html" => published.Sources, _ => null };
            Assert.True(target?.GetElementById(parts[1]) is not null, $"{link} leads nowhere");
        }
    }

    [Fact]
    public void Without_an_address_of_the_site_its_links_are_relative_and_it_does_not_name_itself()
    {
        var feed = Feed(Path.Combine(published.Root, "feed.xml"));
        Assert.Equal(["index.html"], Links(feed, "alternate"));
        Assert.Empty(Links(feed, "self"));
        Assert.Equal(["articles/ukraine-report-2022-02-25/index.html"], Links(feed.Element(Atom + "entry")!, "alternate"));
        Assert.StartsWith("urn:uuid:", feed.Element(Atom + "id")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void With_an_address_its_links_are_absolute_and_its_ids_stay()
    {
        using var site = new SmallSite();
        var before = Ids(Built(site));
        SmallSite.Replace(site.PathOf("input/site.yaml"), "base_url: null", "base_url: \"https://example.org/a\"");
        SmallSite.Replace(site.PathOf("input/site.yaml"), "[base_url, ", "[");
        var feed = Built(site);
        Assert.Equal(["https://example.org/a/feed.xml"], Links(feed, "self"));
        Assert.Equal(["https://example.org/a/articles/losses/index.html"], Links(feed.Element(Atom + "entry")!, "alternate"));
        Assert.Equal("https://example.org/a/articles/losses/index.html", feed.Descendants(Atom + "content").Single().Attribute(XNamespace.Xml + "base")!.Value);
        Assert.Equal(before, Ids(feed));
        Assert.Equal(2, before.Distinct().Count());
    }

    [Fact]
    public void A_tag_gives_ids_that_people_can_read()
    {
        using var site = new SmallSite();
        File.AppendAllText(site.PathOf("input/site.yaml"), "tag: \"example.org,2026\"\n");
        Assert.Equal(["tag:example.org,2026:feed.xml", "tag:example.org,2026:losses"], Ids(Built(site)));

        SmallSite.Replace(site.PathOf("input/site.yaml"), "example.org,2026", "example.org");
        Assert.Contains("error ATT004: `example.org` is no name with a day", site.Check().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_article_is_an_updated_entry_that_names_the_correction()
    {
        using var site = PublishedTextTests.Recorded();
        var before = Built(site).Element(Atom + "entry")!;
        Assert.Equal("2026-11-22T00:00:00Z", before.Element(Atom + "updated")!.Value);
        Assert.Equal("First edition.", before.Element(Atom + "summary")!.Value);

        using var corrected = PublishedTextTests.Corrected();
        var feed = Built(corrected);
        var after = feed.Element(Atom + "entry")!;
        Assert.Equal("2026-11-25T00:00:00Z", after.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-11-22T00:00:00Z", after.Element(Atom + "published")!.Value);
        Assert.Equal("Correction, 25 November 2026: One word was too many.", after.Element(Atom + "summary")!.Value);
        Assert.Equal("2026-11-25T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(before.Element(Atom + "id")!.Value, after.Element(Atom + "id")!.Value);
    }

    private static XElement Built(SmallSite site)
    {
        var run = site.Build();
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        return Feed(site.PathOf("output/feed.xml"));
    }

    private static XElement Feed(string path) => XDocument.Load(path).Root!;

    private static IEnumerable<string> Ids(XElement feed) => feed.DescendantsAndSelf(Atom + "id").Select(static id => id.Value);

    private static IEnumerable<string> Links(XElement parent, string relation) =>
        parent.Elements(Atom + "link").Where(link => link.Attribute("rel")!.Value == relation).Select(static link => link.Attribute("href")!.Value);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cards;

/// <summary>Cards of a small site: made and linked where there is an address, and not else.</summary>
public sealed class CardSiteTests : IDisposable
{
    private const string Address = "https://news.example.org/harbour/";

    private readonly SmallSite site = new();

    [Fact]
    public void Every_page_names_its_card_by_a_whole_address()
    {
        Build("--base-url", Address);
        foreach (var (page, card) in new[]
        {
            ("index.html", "card.png"), ("figures.html", "card.png"), ("rules/index.html", "card.png"),
            ("articles/losses/index.html", "articles/losses/card.png"), ("articles/losses/sources.html", "articles/losses/card.png"), ("articles/losses/share.html", "articles/losses/card.png"),
        })
        {
            var head = Page(page).Head!;
            Assert.Equal(Address + card, Content(head, "og:image"));
            Assert.Equal(("1200", "630"), (Content(head, "og:image:width"), Content(head, "og:image:height")));
            Assert.Equal("summary_large_image", head.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
            Assert.True(File.Exists(site.PathOf($"output/{card}")));
        }

        var article = Page("articles/losses/index.html");
        var alternative = Content(article.Head!, "og:image:alt")!;
        Assert.Contains(article.QuerySelector("h1")!.TextContent.Trim(), alternative, StringComparison.Ordinal);
        Assert.StartsWith(Content(article.Head!, "og:site_name")!, alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_are_listed_with_size_and_hash_and_are_no_picture_of_the_article()
    {
        Build("--base-url", Address);
        var bytes = File.ReadAllBytes(site.PathOf("output/articles/losses/card.png"));
        var listed = Page("articles/losses/share.html").QuerySelector("ul.archives a[href='card.png']")!.Closest("li")!;
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), listed.TextContent, StringComparison.Ordinal);
        Assert.Equal("image/png", listed.QuerySelector("a")!.GetAttribute("type"));
        Assert.NotNull(Page("index.html").QuerySelector("main a[href='card.png']"));
        Assert.DoesNotContain("card.png", Page("articles/losses/index.html").QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("card.png", File.ReadAllText(site.PathOf("output/feed.xml")), StringComparison.Ordinal);
        Assert.DoesNotContain("card.png", File.ReadAllText(site.PathOf("output/feed.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_there_is_none()
    {
        Build();
        Assert.Empty(Directory.EnumerateFiles(site.PathOf("output"), "card.png", SearchOption.AllDirectories));
        foreach (var page in Directory.EnumerateFiles(site.PathOf("output"), "*.html", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("og:image", File.ReadAllText(page), StringComparison.Ordinal);
            Assert.DoesNotContain("card.png", File.ReadAllText(page), StringComparison.Ordinal);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    private void Build(params string[] options)
    {
        var run = CommandRun.Of(["build", "--input", site.PathOf("input"), "--output", site.PathOf("output"), "--no-archive", .. options]);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    private IHtmlDocument Page(string path) => PublishedSite.Parse(site.PathOf($"output/{path}"));

    private static string? Content(IHtmlHeadElement head, string property) => head.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}

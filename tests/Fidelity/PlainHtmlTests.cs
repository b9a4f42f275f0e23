using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Fidelity;

/// <summary>The pages are plain HTML: readable bytes, no program, nothing fetched from elsewhere.</summary>
public sealed partial class PlainHtmlTests(PublishedSite site)
{
    [Fact]
    public void No_page_carries_a_script_or_an_event_handler()
    {
        foreach (var path in site.Pages)
        {
            var page = PublishedSite.Parse(path);
            Assert.DoesNotContain(page.QuerySelectorAll("script"), static script => script.GetAttribute("type") != "application/ld+json");
            Assert.DoesNotContain(page.All.SelectMany(static element => element.Attributes), static attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void No_element_is_styled_by_an_attribute() =>
        Assert.DoesNotContain(site.Pages, static path => PublishedSite.Parse(path).QuerySelector("[style]") is not null);

    [Fact]
    public void Letters_of_every_script_and_emoji_stand_in_the_bytes_as_they_are()
    {
        foreach (var path in site.Pages)
        {
            var bytes = File.ReadAllBytes(path);
            var html = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            Assert.DoesNotMatch(EntityBeyondAscii(), html);
            Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        }

        var article = File.ReadAllText(site.ArticlePath);
        Assert.Contains("🔊", article, StringComparison.Ordinal);
        Assert.Contains("СВ ЗСУ", article, StringComparison.Ordinal);
        Assert.Contains("🇺🇦", article, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched_from_another_place()
    {
        foreach (var path in site.Pages)
        {
            var page = PublishedSite.Parse(path);
            var fetched = page.QuerySelectorAll("[src], [srcset], [data], [poster], [action], link[href]:not([rel=canonical]):not([rel=type])")
                .SelectMany(static element => element.Attributes.Where(static attribute => attribute.Name is "src" or "srcset" or "data" or "poster" or "action" or "href"))
                .Select(static attribute => attribute.Value);
            Assert.DoesNotContain(fetched, static address => !address.StartsWith("data:", StringComparison.Ordinal) && (address.Contains(':', StringComparison.Ordinal) || address.StartsWith('/')));
        }

        var styles = File.ReadAllText(Path.Combine(site.Root, "site.css"));
        Assert.DoesNotContain("@import", styles, StringComparison.Ordinal);
        Assert.DoesNotContain(Address().Matches(styles).Select(static match => match.Groups[1].Value), static address => !address.StartsWith("data:", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_stay_inside_the_publication_but_for_those_that_are_named_here()
    {
        var links = site.Pages.SelectMany(static path => PublishedSite.Parse(path).QuerySelectorAll("a[href]")).Select(static link => (Element: link, Address: link.GetAttribute("href")!)).ToList();

        // The one program of others that reads archives, and what a copy carries in the address itself.
        var outside = links.Where(static link => link.Address.Split('#')[0].Contains(':', StringComparison.Ordinal) || link.Address.StartsWith('/')).ToLookup(static link => link.Element.HasAttribute("data-path"));
        Assert.Equal(["https://replayweb.page/"], outside[false].Select(static link => link.Address).Distinct());
        Assert.NotEmpty(outside[true]);
        Assert.All(outside[true], static link => Assert.StartsWith("data:", link.Address, StringComparison.Ordinal));
    }

    [Fact]
    public void The_types_that_a_page_names_are_schema_org_s() =>
        Assert.All(site.Pages.SelectMany(static path => PublishedSite.Parse(path).QuerySelectorAll("link[rel=type]")), static link => Assert.StartsWith("https://schema.org/", link.GetAttribute("href"), StringComparison.Ordinal));

    // `&#39;` and its like stand for ASCII marks; anything above is a letter that people could not read in the source.
    [GeneratedRegex(@"&#(?:[xX]0*(?:[89a-fA-F][0-9a-fA-F]|[0-9a-fA-F]{3,})|0*(?:1[3-9][0-9]|12[89]|[2-9][0-9]{2}|[0-9]{4,}));|&(?!(?:amp|lt|gt|quot|apos|nbsp);)[A-Za-z]+;")]
    private static partial Regex EntityBeyondAscii();

    [GeneratedRegex("url\\(\\s*[\"']?([^\"')]+)")]
    private static partial Regex Address();
}

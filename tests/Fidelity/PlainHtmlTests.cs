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
    public void Links_stay_inside_the_publication() =>
        // But for programs of others that read archives, which are marked; what a copy carries is in the address itself.
        Assert.DoesNotContain(site.Pages.SelectMany(static path => PublishedSite.Parse(path).QuerySelectorAll("a[href]:not([rel~=external]):not([data-path])"))
            .Select(static link => link.GetAttribute("href")!), static address => address.Contains(':', StringComparison.Ordinal) || address.StartsWith('/'));

    // `&#39;` and its like stand for ASCII marks; anything above is a letter that people could not read in the source.
    [GeneratedRegex(@"&#(?:[xX]0*(?:[89a-fA-F][0-9a-fA-F]|[0-9a-fA-F]{3,})|0*(?:1[3-9][0-9]|12[89]|[2-9][0-9]{2}|[0-9]{4,}));|&(?!(?:amp|lt|gt|quot|apos|nbsp);)[A-Za-z]+;")]
    private static partial Regex EntityBeyondAscii();

    [GeneratedRegex("url\\(\\s*[\"']?([^\"')]+)")]
    private static partial Regex Address();
}

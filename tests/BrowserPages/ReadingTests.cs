using Microsoft.Playwright;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.BrowserPages;

/// <summary>The pages open from a folder, without network or script, by keyboard and on paper.</summary>
public sealed class ReadingTests(PublishedSite site, Chromium browser)
{
    [Fact]
    public async Task A_keyboard_leads_from_the_skip_link_to_a_marker_to_its_note_and_back()
    {
        var page = await browser.OpenAsync(site.ArticlePath, script: false);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("a.skip:focus"), 1);
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);

        var marker = page.Locator("a[role=doc-noteref]:focus");
        for (var presses = 0; presses < 20 && await marker.CountAsync() == 0; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        var note = await marker.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(note!, page.Url, StringComparison.Ordinal);

        // The note is the starting point now: its own links come next.
        var back = page.Locator($"{note} a[role=doc-backlink]:focus");
        for (var presses = 0; presses < 4 && await back.CountAsync() == 0; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        var words = await back.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(words!, page.Url, StringComparison.Ordinal);
        Assert.True(await IsInView(page.Locator(words!)), "the words are not in view");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Paper_shows_the_notes_the_citation_the_edition_and_the_hash()
    {
        var page = await browser.OpenAsync(site.ArticlePath);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        foreach (var part in new[] { "[role=doc-noteref] >> nth=0", ".says summary >> nth=0", ".says p >> nth=0", ".says p >> nth=-1", ".pick >> nth=0", ".hash >> nth=0" })
        {
            Assert.True(await page.Locator(part).IsVisibleAsync(), $"{part} is not printed");
        }

        Assert.Contains("Edition of", await page.Locator("footer").InnerTextAsync(), StringComparison.Ordinal);
        var paper = await page.PdfAsync();
        Assert.True(paper.AsSpan().StartsWith("%PDF-"u8) && paper.Length > 10_000, $"{paper.Length} bytes of PDF");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_link_from_the_front_page_opens_from_the_folder_without_script()
    {
        var page = await browser.OpenAsync(Path.Combine(site.Root, "index.html"), script: false);
        await page.Locator("main a[href*='articles/']").First.ClickAsync();
        Assert.Equal(new Uri(site.ArticlePath).AbsoluteUri, page.Url);
        await page.Locator("a[href='sources.html']").First.ClickAsync();
        Assert.EndsWith("/sources.html", page.Url, StringComparison.Ordinal);
        await page.Locator("#s-defenceu-1 a[href^='index.html#c']").First.ClickAsync();
        Assert.Contains("/index.html#c", page.Url, StringComparison.Ordinal);
        Assert.True(await IsInView(page.Locator(new Uri(page.Url).Fragment)), "the words are not in view");
        await page.Context.CloseAsync();
    }

    private static async Task Expect(ILocator locator, int count) => Assert.Equal(count, await locator.CountAsync());

    private static async Task<bool> IsInView(ILocator element) =>
        await element.BoundingBoxAsync() is { } box && box.Y + box.Height > 0 && box.Y < 800;
}

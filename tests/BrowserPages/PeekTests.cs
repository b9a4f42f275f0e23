using Microsoft.Playwright;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.BrowserPages;

/// <summary>A note comes to the reader, not the reader to the note.</summary>
public sealed class PeekTests(PublishedSite site, Chromium browser)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(false, 320)]
    public async Task A_marker_brings_its_note_into_view_and_the_text_stays_where_it_is(bool script, int width)
    {
        var page = await browser.OpenAsync(site.ArticlePath, script: script, width: width);
        var marker = page.Locator("#p14 a[role=doc-noteref]").First;
        await marker.ScrollIntoViewIfNeededAsync();
        var before = await YOf(marker);
        await marker.ClickAsync();

        var note = page.Locator((await marker.GetAttributeAsync("href"))!);
        var box = (await note.BoundingBoxAsync())!;
        Assert.True(box.Y >= 0 && box.Y + box.Height <= 801, $"the note stands at {box.Y} to {box.Y + box.Height}");
        Assert.InRange(await YOf(marker), before - 1, before + 1);

        await note.Locator("a[role=doc-backlink]").First.ClickAsync();
        Assert.InRange(await YOf(marker), 0, 800);
        var after = (await note.BoundingBoxAsync())!;
        Assert.True(after.Y > 800, "the note does not go back to its place");
        await page.Context.CloseAsync();
    }

    private static async Task<float> YOf(ILocator element) => (await element.BoundingBoxAsync())!.Y;
}

using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.BrowserPages;

/// <summary>Pages fit every window.</summary>
public sealed class WidthTests(PublishedSite site, Chromium browser)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways(int width)
    {
        // One window for all: a context of its own for each page takes most of the time.
        var page = await browser.OpenAsync(site.ArticlePath, width: width);
        foreach (var path in site.Pages)
        {
            await page.GotoAsync(new Uri(path).AbsoluteUri);
            var widest = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            Assert.True(widest <= width, $"{Path.GetRelativePath(site.Root, path)} is {widest} wide at {width}");
        }

        await page.Context.CloseAsync();
    }
}

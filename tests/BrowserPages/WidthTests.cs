using Microsoft.Playwright;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.BrowserPages;

/// <summary>Pages fit every window, in both colour schemes.</summary>
public sealed class WidthTests(PublishedSite site, Chromium browser)
{
    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task No_page_scrolls_sideways(int width, ColorScheme scheme)
    {
        foreach (var path in site.Pages)
        {
            var page = await browser.OpenAsync(path, width: width, scheme: scheme);
            var widest = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            Assert.True(widest <= width, $"{Path.GetRelativePath(site.Root, path)} is {widest} wide at {width}");
            await page.Context.CloseAsync();
        }
    }
}

using Microsoft.Playwright;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Fidelity;

/// <summary>What a browser shows, and gives to those who copy, is the supplied text.</summary>
public sealed class BrowserTextTests(PublishedSite site, Chromium browser)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task With_the_editors_words_hidden_a_browser_shows_the_supplied_paragraphs_in_order(int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(site.ArticlePath, width: width, scheme: scheme);
        var shown = await page.EvaluateAsync<string>("""
            () => {
              for (const editorial of document.querySelectorAll('[data-editorial]')) editorial.style.setProperty('display', 'none', 'important');
              return document.querySelector('.e-content').innerText;
            }
            """);
        var paragraphs = shown.Split('\n').Select(SuppliedParagraphs.Normalize).Where(static paragraph => paragraph.Length > 0).ToList();
        Assert.Equal(SuppliedParagraphs.All.Select(static paragraph => paragraph.Sha256), paragraphs.Select(SuppliedParagraphs.Hash));
        Assert.Equal(SuppliedParagraphs.Joined, SuppliedParagraphs.Hash(string.Join("\n\n", paragraphs)));
        await page.Context.CloseAsync();
    }
}

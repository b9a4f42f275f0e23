using Microsoft.Playwright;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.BrowserPages;

/// <summary>Notes stand in the margin where there is one, else under their paragraph, and a marker opens its own.</summary>
public sealed class NoteTests(PublishedSite site, Chromium browser)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(false, 320)]
    public async Task A_marker_opens_its_note_and_the_note_leads_back(bool script, int width)
    {
        var page = await browser.OpenAsync(site.ArticlePath, script: script, width: width);
        var marker = page.Locator("#p14 a[role=doc-noteref]").First;
        var note = page.Locator((await marker.GetAttributeAsync("href"))!);
        Assert.False(await note.Locator("p").First.IsVisibleAsync(), "the note is open before anybody asks");
        await marker.ClickAsync();

        Assert.True(await note.Locator("p").First.IsVisibleAsync(), "the note stays closed");
        var box = (await note.BoundingBoxAsync())!;
        Assert.InRange(box.Y, 0, 700);

        await note.Locator("a[role=doc-backlink]").First.ClickAsync();
        Assert.InRange((await marker.BoundingBoxAsync())!.Y, 0, 800);
        Assert.False(await note.Locator("p").First.IsVisibleAsync(), "the note stays open");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(900, false)]
    [InlineData(320, false)]
    public async Task Notes_stand_beside_their_paragraph_where_there_is_room_and_under_it_where_there_is_none(int width, bool isBeside)
    {
        var page = await browser.OpenAsync(site.ArticlePath, script: false, width: width);
        foreach (var row in await page.Locator(".row:has(> .says)").AllAsync())
        {
            var text = (await row.Locator("> [id^=p]").BoundingBoxAsync())!;
            var notes = (await row.Locator("> .says").BoundingBoxAsync())!;
            Assert.Equal(isBeside, notes.X >= text.X + text.Width);
            Assert.Equal(isBeside, notes.Y < text.Y + text.Height);
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Notes_are_wide_enough_to_read_in_lists_too(int width)
    {
        using var list = new SmallSite();
        // Before all other words, since a list has the notes alone that stand nowhere before it.
        var article = await File.ReadAllTextAsync(list.Article, TestContext.Current.CancellationToken);
        var body = article.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length;
        await File.WriteAllTextAsync(
            list.Article, article.Insert(body, "\n- A line, and a second. [@unsourced]\n- A second: [\"a black day\"][@speech-1].\n"), TestContext.Current.CancellationToken);
        Assert.Equal(0, list.Build().ExitCode);
        var page = await browser.OpenAsync(list.PathOf("output/articles/losses/index.html"), script: false, width: width);
        var notes = page.Locator(".says");
        Assert.NotEqual(0, await page.Locator("li .says").CountAsync());
        foreach (var note in await notes.AllAsync())
        {
            Assert.InRange((await note.BoundingBoxAsync())!.Width, 200, 800);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_paragraph_names_all_who_speak_in_it_and_no_note_stands_twice()
    {
        var page = await browser.OpenAsync(site.ArticlePath, script: false);
        foreach (var row in await page.Locator(".row").AllAsync())
        {
            var asked = await Addresses(row.Locator("> [id^=p] a[role=doc-noteref]"));
            var own = (await row.Locator("> .says > li[id]").EvaluateAllAsync<string[]>("all => all.map(item => '#' + item.id)")).Concat(await Addresses(row.Locator("> .says > li > a")));
            Assert.Equal(asked.Distinct(), own.OrderBy(address => Array.IndexOf(asked, address)));
        }

        var ids = await page.Locator(".says > li[id]").EvaluateAllAsync<string[]>("all => all.map(item => item.id)");
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal((await Addresses(page.Locator("a[role=doc-noteref]"))).Distinct().Order(StringComparer.Ordinal), ids.Select(static id => "#" + id).Order(StringComparer.Ordinal));
        await page.Context.CloseAsync();
    }

    private static Task<string[]> Addresses(ILocator links) => links.EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))");
}

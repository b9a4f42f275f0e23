using Microsoft.Playwright;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.BrowserPages;

public sealed class PreviewPageTests(Chromium chromium)
{
    [Fact]
    public async Task An_open_page_follows_what_the_editor_saves()
    {
        using var preview = await RunningPreview.StartAsync();
        var text = await File.ReadAllTextAsync(preview.Site.Article, TestContext.Current.CancellationToken);
        var page = await chromium.OpenServedAsync(new Uri(preview.Address, "articles/losses/"));
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);

        preview.Site.AddParagraph("A new end. [@unsourced]");
        await page.GetByText("A new end.").WaitForAsync();

        preview.Site.AddParagraph("Later 316 people were hurt.");
        var alert = page.GetByRole(AriaRole.Alert);
        await alert.WaitForAsync();
        var shown = await alert.InnerTextAsync();
        var colour = await alert.EvaluateAsync<string>("alert => getComputedStyle(alert).backgroundColor");
        await page.GetByText("A new end.").WaitForAsync();

        await File.WriteAllTextAsync(preview.Site.Article, text, TestContext.Current.CancellationToken);
        await alert.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.Contains("article.md:16:7: error ATT102: the figure `316` is not bound to a source", shown, StringComparison.Ordinal);
        Assert.Contains("16 | Later 316 people were hurt.\n   |       ^^^", shown, StringComparison.Ordinal);
        Assert.Equal("rgb(92, 15, 15)", colour);
        Assert.Equal(0, await page.GetByText("A new end.").CountAsync());
        Assert.Empty(said);
        await page.CloseAsync();
    }
}

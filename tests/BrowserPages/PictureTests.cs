using System.Text.Json;
using Sourcebound.Engines;
using Sourcebound.Model;
using Sourcebound.Pages;
using Sourcebound.Pages.Across;
using Sourcebound.Pages.Pictures;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.BrowserPages;

/// <summary>The picture of figures as a browser draws it, with the fonts it has.</summary>
public sealed class PictureTests(Chromium chromium, PublishedSite site)
{
    // What lies over another word, and what leaves the picture.
    private const string Faults = """
        () => JSON.stringify([...document.querySelectorAll('svg')].flatMap((svg) => {
          const texts = [...svg.querySelectorAll('text')];
          const boxes = texts.map((text) => text.getBBox());
          const { width, height } = svg.viewBox.baseVal;
          const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + 2 < b.y + b.height - 2 && b.y + 2 < a.y + a.height - 2;
          return texts.flatMap((text, at) => [
            ...boxes[at].x < 0 || boxes[at].x + boxes[at].width > width || boxes[at].y + boxes[at].height > height ? [`out: ${text.textContent}`] : [],
            ...boxes.slice(at + 1).some((box) => over(boxes[at], box)) ? [`over: ${text.textContent}`] : [],
          ]);
        }))
        """;

    [Fact]
    public async Task No_words_of_the_real_pictures_lie_over_others()
    {
        Assert.Empty(await FaultsOf(Path.Combine(site.Root, "figures.html")));
        Assert.Empty(await FaultsOf(Path.Combine(Path.GetDirectoryName(site.ArticlePath)!, "figures.html")));
    }

    [Theory]
    [InlineData("en", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW mmmmmmmmm iiiii")]
    [InlineData("uk", "знищених бойових машин піхоти, ЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩ")]
    [InlineData("ar", "سفينة من السفن التي دخلت الميناء في عام ألفين وخمسة وعشرين")]
    [InlineData("zh", "被摧毁的坦克和装甲车被摧毁的坦克和装甲车被摧毁的坦克和装甲车")]
    public async Task Wide_words_of_any_script_stay_in_their_cell(string language, string unit)
    {
        var words = Sourcebound.Engines.Theme.Load().Words;
        var article = MadeFigures.Article(
            LanguageTag.Parse(language)!.Value, Enumerable.Range(0, 12).Select(number => MadeFigures.Claim($"f{number}", 1234567 * number, (number % 3) + 1, $"C{number % 2}", unit)));
        var published = new Sourcebound.Model.Site("S", "D", MadeFigures.English, null, null, null, null, new KnownFields([], []));
        var frame = new PageFrame(published, words, [], "articles/made/figures.html", "T", "D", new DateOnly(2026, 1, 1));
        var page = new ArticleFiguresPage(frame, article, [.. FigureChains.Of(article)], PictureLayout.Of([.. article.Figures], words)!);

        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("articles", "made"));
        await File.WriteAllBytesAsync(folder.PathOf("site.css"), Sourcebound.Engines.Theme.Load().StyleSheet, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.PathOf("articles", "made", "figures.html"), PageRenderer.RenderArticleFigures(page), TestContext.Current.CancellationToken);
        Assert.Empty(await FaultsOf(folder.PathOf("articles", "made", "figures.html")));
    }

    private async Task<string[]> FaultsOf(string path)
    {
        var page = await chromium.OpenAsync(path, width: 320);
        Assert.NotEqual(0, await page.Locator("svg text").CountAsync());
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Faults))!;
    }
}

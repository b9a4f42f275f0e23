using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;
using Sourcebound.Pages.Across;

namespace Sourcebound.Engines;

/// <summary>The lists across all articles in which people find something: the articles themselves.</summary>
/// <param name="articles">All articles, newest edition first.</param>
/// <param name="words">The theme's printed words.</param>
/// <param name="frame">The frame of a page, from its path, title and description.</param>
internal sealed class ListPublishing(IReadOnlyList<ArticleSummary> articles, Words words, Func<string, string, string, PageFrame> frame)
{
    /// <summary>The lists, in the order in which pages link to them: name among the theme's words, and path.</summary>
    public static IReadOnlyList<(string Name, string Path)> All { get; } =
    [
        ("articles", "articles/index.html"),
        ("claimants", "claimants/index.html"),
        ("figures", "figures.html"),
    ];

    /// <summary>Adds them.</summary>
    public void Add(OutputTree output) => AddList("articles", articles, output, static (frame, shown, part) => PageRenderer.RenderArticles(new ArticlesPage(frame, shown, part)));

    private void AddList<T>(string name, IReadOnlyList<T> all, OutputTree output, Func<PageFrame, IReadOnlyList<T>, PagePart, byte[]> render) =>
        Turns.ForEach(PagePart.Of(all, "index", ".", PagePart.Entries), pair =>
        {
            var (part, shown) = pair;
            var page = frame($"{name}/{part.FileName(part.Number)}", part.TitleOf(words[$"{name}.title"], words), words[$"{name}.description"]);
            output.Add(page.OutputPath, render(page, shown, part));
        });
}

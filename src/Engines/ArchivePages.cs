using Sourcebound.Archive;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;

namespace Sourcebound.Engines;

/// <summary>The pages that list the archives with their sizes and hashes, and so stand in none of them.</summary>
/// <param name="words">The theme's printed words.</param>
/// <param name="frame">The frame of a page, from its path, title, description and day.</param>
internal sealed class ArchivePages(Words words, Func<string, string, string, DateOnly, PageFrame> frame)
{
    private const string Page = "archive.html";
    private const string SitePage = "archive/index.html";

    // Name among the printed words, and path from the article's folder or from the publication's.
    private static readonly (string Name, string Path)[] OfArticle =
        [("snapshot", "snapshot.html"), ("epub", "article.epub"), ("wacz", "article.wacz"), ("proofs", "proofs.json")];

    private static readonly (string Name, string Path)[] OfSite =
    [
        ("site-wacz", "archive/site.wacz"), ("site-bag", "archive/site-bag.zip"), ("archive-json", "archive.json"), ("ro-crate", "ro-crate-metadata.json"), ("linkset", "linkset.json"),
    ];

    /// <summary>Where they stand, for what is written before they are.</summary>
    public static IEnumerable<string> PathsOf(IEnumerable<ArticleSummary> articles) => [.. articles.Select(static article => $"articles/{article.Slug}/{Page}"), SitePage];

    /// <summary>Adds them.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="output">The files so far.</param>
    public void Add(IReadOnlyList<ArticleSummary> articles, OutputTree output)
    {
        Turns.ForEach(articles, article =>
        {
            var folder = $"articles/{article.Slug}/";
            Add(frame(folder + Page, words.Format("archive.title-of", article.Title), words.Format("archive.description-of", article.Title), article.EditionDate) with { Card = article.Card }, article, folder, OfArticle, output);
        });
        var day = articles.Max(static article => article.EditionDate);
        Add(frame(SitePage, words["archive.title"], words["archive.description"], day), null, "", OfSite, output);
    }

    private static void Add(PageFrame frame, ArticleSummary? article, string folder, (string Name, string Path)[] files, OutputTree output)
    {
        var root = article is null ? frame.Root : frame.Files;
        List<ArchiveFile> found =
        [
            .. from file in files
               let there = output.Find(folder + file.Path)
               where there is not null
               select new ArchiveFile(file.Name, root + file.Path, MediaTypes.Of(file.Path).Split(';')[0], there.Facts.Length, there.Facts.Sha256),
        ];
        output.Add(frame.OutputPath, PageRenderer.RenderArchive(new ArchivePage(frame, article, found)));
    }
}

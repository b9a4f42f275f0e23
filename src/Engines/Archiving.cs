using Sourcebound.Archive;
using Sourcebound.Archive.Wacz;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;

namespace Sourcebound.Engines;

/// <summary>What the site carries of itself: copies of each article, archives of all of it, and what describes them.</summary>
internal static class Archiving
{
    /// <summary>Adds them, once every page and data file is there.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="summaries">Its articles.</param>
    /// <param name="build">What the build was given.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="output">The files so far; takes in what is made of them.</param>
    public static void Add(Publication publication, IReadOnlyList<ArticleSummary> summaries, ArchivedBuild build, Theme theme, OutputTree output)
    {
        var site = SiteOf(publication, theme.PageLanguages, summaries.Max(static summary => summary.EditionDate));
        List<ArchivedArticle> articles = [.. summaries.OrderBy(static summary => summary.Slug.Value, StringComparer.Ordinal).Select(ArticleOf)];
        Turns.GiveBack(output.Count);
        new ArticleCopies(site, theme).Add(articles, output);
        Turns.GiveBack(output.Count);
        AddDescriptions(site, articles, output);
        Turns.GiveBack(output.Count);

        // From here on nothing is added that an archive holds: it would have to hold its own hash.
        var held = output.Files();
        var payload = BagPayload.Of(held, build);
        AddArchives(site, articles, held, build, payload, output);
        Turns.GiveBack(output.Count);
        AddHashes(site, articles, held, build, payload, output);
        Turns.GiveBack(output.Count);
    }

    /// <summary>What archives say of the publication.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="languages">The languages of its pages.</param>
    /// <param name="day">The day of its newest edition.</param>
    public static ArchivedSite SiteOf(Publication publication, IReadOnlyList<PageLanguage> languages, DateOnly day)
    {
        var site = publication.Site;
        List<string> folders = [.. languages.Where(static language => !language.IsMain).Select(static language => language.Folder)];

        // The page of corrections lists all articles.
        var plain = publication.Pages.Where(static page => page.Name.Value != "corrections");
        return new(site.Name, site.Description, site.Language.Value, site.BaseUrl, site.Publisher, site.Contact, site.Licence, day)
        {
            Folders = folders,
            Shared = ["site.css", .. folders.Prepend("").SelectMany(folder => plain.Select(page => $"{folder}{page.Name}.html"))],
        };
    }

    /// <summary>What archives say of an article.</summary>
    public static ArchivedArticle ArticleOf(ArticleSummary summary) =>
        new(summary.Slug.Value, summary.Headline ?? summary.Label, summary.Headline is null, summary.Language.Value, summary.EditionDate)
        {
            Byline = summary.Byline,
            Published = summary.Published,
            Licence = summary.Licence,
        };

    // What programs are told of the files, without the hash of an archive.
    private static void AddDescriptions(ArchivedSite site, List<ArchivedArticle> articles, OutputTree output)
    {
        output.AddWritten(LinkSet.FileName, stream => LinkSet.Write(stream, site, FilesByFolder.Of(articles, output.Files()), articles));
        output.AddWritten(ResearchCrate.FileName, stream => ResearchCrate.Write(stream, site, FilesByFolder.Of(articles, output.Files()), articles));
    }

    private static void AddArchives(
        ArchivedSite site, List<ArchivedArticle> articles, IReadOnlyList<OutputFile> held, ArchivedBuild build, BagPayload payload, OutputTree output)
    {
        AddWacz("archive/site.wacz", WaczContent.OfSite(site, held));
        Turns.GiveBack(output.Count);
        Turns.ForEach(WaczContent.OfArticles(site, articles, held), turn => AddWacz($"{turn.Article.Folder}article.wacz", turn.Content));
        build.Signatures.AddKeys(output);
        Turns.GiveBack(output.Count);
        output.AddWritten(BagFile.Path, stream =>
        {
            BagFile.Write(stream, site, build, payload);
            Equality.OfBag(stream, held);
        });

        void AddWacz(string path, WaczContent content) => output.AddWritten(path, stream =>
        {
            WaczWriter.Write(stream, site, content, build.Signatures.Of);
            Equality.OfWacz(stream, site, content.Files);
        });
    }

    // What names the hashes of the archives, and so stands in none of them.
    private static void AddHashes(
        ArchivedSite site, List<ArchivedArticle> articles, IReadOnlyList<OutputFile> held, ArchivedBuild build, BagPayload payload, OutputTree output)
    {
        output.AddWritten(ArchiveList.FileName, stream => ArchiveList.Write(stream, site, articles, build, payload, output.Files()));
    }
}

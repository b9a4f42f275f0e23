using System.Security.Cryptography;
using System.Text;
using Sourcebound.Archive;
using Sourcebound.Checks;
using Sourcebound.Diagnostics;
using Sourcebound.Exports;
using Sourcebound.Exports.Citing;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;
using Sourcebound.Pages.Across;
using Sourcebound.Pages.Pictures;
using Sourcebound.Reading;
using Sourcebound.Reading.Forms;

namespace Sourcebound.Engines;

/// <summary>The steps from <c>input/</c> to files, one article at a time; whoever drives them, they give the same bytes.</summary>
/// <param name="publication">The publication.</param>
/// <param name="theme">The theme.</param>
/// <param name="isArchived">Whether the site carries its own archive, so that pages lead to it.</param>
internal sealed class Publishing(Publication publication, Theme theme, bool isArchived)
{
    private const string SchemaFolder = "schemas";
    private readonly LatestEntries feed = new();
    private readonly IReadOnlyList<PageLanguage> languages = theme.PageLanguages;
    private readonly Cards cards = new(publication.Site.In(theme.Words.Language), theme.Words);
    private PageCard? siteCard;

    /// <summary>Reads and checks one article.</summary>
    public static (Article? Article, Findings Findings) ReadAndCheck(InputFolder input, Publication publication, Slug slug, StageTimes times)
    {
        var findings = new Findings();
        var article = times.Measure(Stage.Reading, () => ArticleReader.Read(PublicationReader.FolderOf(input, slug), slug, publication.Agents, findings));
        if (article is not null)
        {
            findings.AddRange(times.Measure(Stage.Checking, () => ArticleChecks.Check(article).ToList()));
            times.Measure(Stage.Checking, () => ArticlePictures.Check(article, findings));
        }

        return (article, findings);
    }

    /// <summary>Adds the pages of an article, the files with its data and its stored texts.</summary>
    /// <returns>What the pages of the publication as a whole need to know of it.</returns>
    public ArticleSummary AddArticle(Article article, OutputTree output)
    {
        var folder = $"articles/{article.Slug}";
        var citations = new CitationIndex(article);
        var photos = ArticlePictures.Add(article, folder, output);
        var main = new ArticlePage(ArticleFrame(article, languages[0], null), citations) { Photos = photos };
        var card = cards.Add(main, output);
        main = main with { Frame = main.Frame with { Card = card, JsonLd = JsonLd.Write(main), Versions = Editions.LinksOfArticle(article) } };
        feed.Offer(FeedEntry.UpdatedOf(article), article.Slug, () => FeedEntry.Of(main));
        var data = new ArticleData(main);
        var files = AddData(data, folder, output);
        List<ArchiveFile> held = [.. article.Media.Select(file => AddHeld(file, folder, output))];
        var contextObjects = data.References.ToDictionary(static reference => reference.Id, OpenUrl.Write, StringComparer.Ordinal);
        Editions.Add(article, publication.Site.BaseUrl, output);
        foreach (var text in article.Records.Sources.Select(static source => source.Text).OfType<StoredText>().DistinctBy(static text => text.Path))
        {
            output.Add($"{folder}/{text.Path}", text.Bytes.Span);
        }

        var summary = ArticleSummary.Of(citations, publication.Agents) with { Card = card };
        foreach (var language in languages)
        {
            var page = language.IsMain ? main : new ArticlePage(ArticleFrame(article, language, card), citations) { Photos = photos };
            var written = PageRenderer.RenderArticle(page with { Data = files, CitedAs = Citations.Of(CitedArticle.Of(article, publication.Site), language.Words) });
            Add(page.Frame, written, output);
            AddShare(summary, QuotationLinks.Of(citations, new PageText(Encoding.UTF8.GetString(written), article)), files, language, output);
            var sources = Frame(language, summary, "sources.html", "sources.title", "sources.description");
            Add(sources, PageRenderer.RenderSources(new ArticlePage(sources, citations) { Data = files, Photos = photos, Held = held, ContextObjects = contextObjects }), output);
            AddFigures(summary, language, output);
        }

        return summary;
    }

    private PageFrame ArticleFrame(Article article, PageLanguage language, PageCard? card)
    {
        var head = article.FrontMatter;
        var title = head.Headline ?? head.Label;
        return Frame(language, $"articles/{article.Slug}/index.html", title, language.Words.Format("article.description", title), head.Edition.Date) with
        {
            IsArticle = true,
            IsEditorsLabel = head.Headline is null,
            Card = card,
        };
    }

    private void AddShare(ArticleSummary summary, IReadOnlyList<QuotationLink> quotations, List<DataFile> files, PageLanguage language, OutputTree output)
    {
        var frame = Frame(language, summary, "share.html", "sharing.title-of", "sharing.description-of");
        List<ArchiveFile> shown = [.. files.Select(file => new ArchiveFile(file.Name, frame.Files + file.FileName, file.MediaType, file.Bytes, file.Sha256))];
        if (summary.Card is { } card)
        {
            var facts = output.Find(card.Path)!.Facts;
            shown.Add(new ArchiveFile("card", frame.Files + Cards.FileName, MediaTypes.Of(card.Path), facts.Length, facts.Sha256));
        }

        Add(frame, PageRenderer.RenderShare(new SharePage(frame, summary, quotations, shown)), output);
    }

    private void AddFigures(ArticleSummary summary, PageLanguage language, OutputTree output)
    {
        if (PictureLayout.Of(PictureChoice.Of([.. summary.Figures]), language.Words) is { } picture)
        {
            var frame = Frame(language, summary, "figures.html", "figures.title-of", "figures.description-of");
            Add(frame, PageRenderer.RenderArticleFigures(new ArticleFiguresPage(frame, summary, [.. FigureChains.Of(summary)], picture)), output);
        }
    }

    private static ArchiveFile AddHeld(HeldFile held, string folder, OutputTree output)
    {
        var facts = output.AddCopy($"{folder}/{held.Path}", held.Location).Facts;
        return new ArchiveFile("held", held.Path, MediaTypes.Of(held.Path).Split(';')[0], facts.Length, facts.Sha256);
    }

    private static List<DataFile> AddData(ArticleData data, string folder, OutputTree output)
    {
        List<DataFile> files = [];
        foreach (var export in ArticleExports.All)
        {
            var bytes = export.Write(data);
            output.Add($"{folder}/{export.FileName}", bytes);
            files.Add(new DataFile(export.Name, export.FileName, export.MediaType, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        return files;
    }

    /// <summary>Adds the pages of the publication as a whole, and the style sheet.</summary>
    public void AddSite(IReadOnlyList<ArticleSummary> summaries, OutputTree output)
    {
        ArticleSummary[] articles = [.. summaries.OrderByDescending(static summary => summary.EditionDate).ThenBy(static summary => summary.Slug.Value, StringComparer.Ordinal)];
        var edition = articles[0].EditionDate;
        siteCard = cards.Add(edition, output);
        var lists = new ArticleLists(articles);
        foreach (var language in languages)
        {
            AddFront(lists, language, output);
            foreach (var page in publication.Pages.Select(page => page.In(language.Words.Language)))
            {
                var frame = Frame(language, $"{page.Name}.html", page.Title, page.Description, edition);
                Add(frame, PageRenderer.RenderText(new TextPage(frame, page, articles)), output);
            }

            PageFrame OfLists(string path, string title, string description) => Frame(language, path, title, description, edition) with { Lists = lists.Links };
            new ListPublishing(lists, language.Words, OfLists).Add(output);
            new AcrossPublishing(lists, language.Words, OfLists).Add(output);
        }

        AddRules(edition, output);
        var notFound = Frame(languages[0], "404.html", theme.Words["not-found.title"], theme.Words["not-found.description"], edition);
        Add(notFound, PageRenderer.RenderNotFound(notFound, Encoding.UTF8.GetString(theme.StyleSheet)), output);
        output.Add("site.css", theme.StyleSheet);
        output.Add(AtomFeed.FileName, AtomFeed.Write(publication.Site, feed.All));
        output.Add(JsonFeed.FileName, JsonFeed.Write(publication.Site, feed.All));
        foreach (var form in InputForm.All)
        {
            output.Add($"{SchemaFolder}/{form.SchemaFile}", JsonSchema.Write(form, FieldNotes.All));
        }

        new Crawling(publication.Site, articles, languages).Add(isArchived ? ArchivePages.PathsOf(articles) : [], output);
    }

    /// <summary>Adds the pages that list the archives, once these are there.</summary>
    public void AddArchivePages(IReadOnlyList<ArticleSummary> articles, OutputTree output) => Turns.ForEach(languages, language =>
        new ArchivePages(language.Words, (path, title, description, day) => Frame(language, path, title, description, day)).Add(articles, output));

    private void AddFront(ArticleLists lists, PageLanguage language, OutputTree output)
    {
        var site = publication.Site.In(language.Words.Language);
        var frame = Frame(language, "index.html", site.Name, site.Description, lists.Articles[0].EditionDate) with { Lists = lists.Links };
        Add(frame, PageRenderer.RenderFront(new FrontPage(frame, lists.Articles, [.. InputForm.All.Select(static form => (form.File, $"{SchemaFolder}/{form.SchemaFile}"))])), output);
    }

    private void AddRules(DateOnly edition, OutputTree output)
    {
        List<ExplainedRule> rules =
        [
            .. Rulebook.All.Select(static rule => ExplainedRule.Of(rule.Code, rule.Name, rule.Severity.ToString().ToLowerInvariant() + (rule.IsFixed ? "-always" : rule.IsHeld ? "-held" : ""), Rulebook.Explain(rule))),
        ];
        foreach (var language in languages)
        {
            var index = Frame(language, "rules/index.html", language.Words["rules.title"], language.Words["rules.description"], edition);
            Add(index, PageRenderer.RenderRules(new RulesPage(index, rules)), output);
        }

        // What is said of a rule stands in the program's source, in one language.
        foreach (var (at, rule) in rules.Index())
        {
            var frame = Frame(languages[0], $"rules/{rule.FileName}", $"{rule.Code} {rule.Name}", rule.Summary.Replace("`", "", StringComparison.Ordinal), edition) with { Languages = [] };
            Add(frame, PageRenderer.RenderRule(new RulePage(frame, rule, rules.ElementAtOrDefault(at - 1), rules.ElementAtOrDefault(at + 1))), output);
        }
    }

    private static void Add(PageFrame frame, byte[] page, OutputTree output) => output.Add(frame.OutputPath, page);

    // A page beside an article's own; its title and description have the article's title in them.
    private PageFrame Frame(PageLanguage language, ArticleSummary article, string file, string title, string description) =>
        Frame(language, $"articles/{article.Slug}/{file}", language.Words.Format(title, article.Title), language.Words.Format(description, article.Title), article.EditionDate) with { Card = article.Card };

    private PageFrame Frame(PageLanguage language, string path, string title, string description, DateOnly edition) =>
        new(publication.Site.In(language.Words.Language), language.Words, [.. publication.Pages.Select(page => page.In(language.Words.Language))], path, title, description, edition)
        {
            IsArchived = isArchived,
            Folder = language.Folder,
            Languages = languages,
            Card = siteCard,
        };
}

using System.Text;
using Sourcebound.Archive;
using Sourcebound.Checks;
using Sourcebound.Diagnostics;
using Sourcebound.Exports;
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

    /// <summary>Reads and checks one article.</summary>
    public static (Article? Article, Findings Findings) ReadAndCheck(InputFolder input, Publication publication, Slug slug, StageTimes times)
    {
        var findings = new Findings();
        var article = times.Measure(Stage.Reading, () => ArticleReader.Read(PublicationReader.FolderOf(input, slug), slug, publication.Agents, findings));
        if (article is not null)
        {
            findings.AddRange(times.Measure(Stage.Checking, () => ArticleChecks.Check(article).ToList()));
        }

        return (article, findings);
    }

    /// <summary>Adds the pages of an article, the files with its data and its stored texts.</summary>
    /// <returns>What the pages of the publication as a whole need to know of it.</returns>
    public ArticleSummary AddArticle(Article article, OutputTree output)
    {
        var folder = $"articles/{article.Slug}";
        var citations = new CitationIndex(article);
        var head = article.FrontMatter;
        var title = head.Headline ?? head.Label;
        var frame = Frame($"{folder}/index.html", title, theme.Words.Format("article.description", title), head.Edition.Date) with
        {
            IsEditorsLabel = head.Headline is null,
            Versions = Editions.LinksOfArticle(article),
        };
        var page = new ArticlePage(frame, citations);
        page = page with { Frame = frame with { JsonLd = JsonLd.Write(page) } };
        feed.Offer(FeedEntry.UpdatedOf(article), article.Slug, () => FeedEntry.Of(page));
        var data = new ArticleData(page);
        var files = AddData(data, folder, output);
        output.Add(frame.Path, PageRenderer.RenderArticle(page with { Data = files }));

        Editions.Add(article, publication.Site.BaseUrl, output);
        var sources = Frame(
            $"{folder}/sources.html", theme.Words.Format("sources.title", title), theme.Words.Format("sources.description", title), head.Edition.Date);
        output.Add(sources.Path, PageRenderer.RenderSources(new ArticlePage(sources, citations)
        {
            Data = files,
            Held = [.. article.Media.Select(held => AddHeld(held, folder, output))],
            ContextObjects = data.References.ToDictionary(static reference => reference.Id, OpenUrl.Write, StringComparer.Ordinal),
        }));

        foreach (var text in article.Records.Sources.Select(static source => source.Text).OfType<StoredText>().DistinctBy(static text => text.Path))
        {
            output.Add($"{folder}/{text.Path}", text.Bytes.Span);
        }

        var summary = ArticleSummary.Of(citations, publication.Agents);
        if (PictureLayout.Of(PictureChoice.Of([.. summary.Figures]), theme.Words) is { } picture)
        {
            var figures = Frame(
                $"{folder}/figures.html", theme.Words.Format("figures.title-of", title), theme.Words.Format("figures.description-of", title), head.Edition.Date);
            output.Add(figures.Path, PageRenderer.RenderArticleFigures(new ArticleFiguresPage(figures, summary, [.. FigureChains.Of(summary)], picture)));
        }

        return summary;
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
            files.Add(new DataFile(export.Name, export.FileName, export.MediaType, bytes.Length));
        }

        return files;
    }

    /// <summary>Adds the pages of the publication as a whole, and the style sheet.</summary>
    public void AddSite(IReadOnlyList<ArticleSummary> summaries, OutputTree output)
    {
        ArticleSummary[] articles = [.. summaries.OrderByDescending(static summary => summary.EditionDate).ThenBy(static summary => summary.Slug.Value, StringComparer.Ordinal)];
        var edition = articles[0].EditionDate;
        var front = Frame("index.html", publication.Site.Name, publication.Site.Description, edition);
        output.Add(front.Path, PageRenderer.RenderFront(new FrontPage(front, articles, [.. InputForm.All.Select(static form => (form.File, $"{SchemaFolder}/{form.SchemaFile}"))])));
        foreach (var page in publication.Pages)
        {
            var frame = Frame($"{page.Name}.html", page.Title, page.Description, edition);
            output.Add(frame.Path, PageRenderer.RenderText(new TextPage(frame, page, articles)));
        }

        AddRules(edition, output);
        new AcrossPublishing(articles, theme.Words, (path, title, description) => Frame(path, title, description, edition)).Add(output);
        var notFound = Frame("404.html", theme.Words["not-found.title"], theme.Words["not-found.description"], edition);
        output.Add(notFound.Path, PageRenderer.RenderNotFound(notFound, Encoding.UTF8.GetString(theme.StyleSheet)));
        output.Add("site.css", theme.StyleSheet);
        output.Add(AtomFeed.FileName, AtomFeed.Write(publication.Site, feed.All));
        output.Add(JsonFeed.FileName, JsonFeed.Write(publication.Site, feed.All));
        foreach (var form in InputForm.All)
        {
            output.Add($"{SchemaFolder}/{form.SchemaFile}", JsonSchema.Write(form, FieldNotes.All));
        }

        new Crawling(publication.Site, articles, [(theme.Words.Language.Value, "")]).Add(isArchived ? ArchivePages.PathsOf(articles) : [], output);
    }

    /// <summary>Adds the pages that list the archives, once these are there.</summary>
    public void AddArchivePages(IReadOnlyList<ArticleSummary> articles, OutputTree output) => new ArchivePages(theme.Words, Frame).Add(articles, output);

    private void AddRules(DateOnly edition, OutputTree output)
    {
        List<ExplainedRule> rules =
        [
            .. Rulebook.All.Select(static rule => ExplainedRule.Of(rule.Code, rule.Name, rule.Severity.ToString().ToLowerInvariant() + (rule.IsFixed ? "-always" : rule.IsHeld ? "-held" : ""), Rulebook.Explain(rule))),
        ];
        var index = Frame("rules/index.html", theme.Words["rules.title"], theme.Words["rules.description"], edition);
        output.Add(index.Path, PageRenderer.RenderRules(new RulesPage(index, rules)));
        foreach (var (at, rule) in rules.Index())
        {
            var frame = Frame($"rules/{rule.FileName}", $"{rule.Code} {rule.Name}", rule.Summary.Replace("`", "", StringComparison.Ordinal), edition);
            output.Add(frame.Path, PageRenderer.RenderRule(new RulePage(frame, rule, rules.ElementAtOrDefault(at - 1), rules.ElementAtOrDefault(at + 1))));
        }
    }

    private PageFrame Frame(string path, string title, string description, DateOnly edition) =>
        new(publication.Site, theme.Words, publication.Pages, path, title, description, edition) { IsArchived = isArchived };
}

using System.Security.Cryptography;
using System.Text;
using RazorSlices;
using Sourcebound.Model;
using Sourcebound.Pages.Across;
using Sourcebound.Theme;

namespace Sourcebound.Pages;

/// <summary>Turns page models into the bytes of HTML files through the theme's templates.</summary>
internal static class PageRenderer
{
    /// <summary>An article's page.</summary>
    public static byte[] RenderArticle(ArticlePage page) => Render(page.Frame, new ArticleTemplate { Model = page });

    /// <summary>An article's source-attribution page.</summary>
    public static byte[] RenderSources(ArticlePage page) => Render(page.Frame, new SourcesTemplate { Model = page });

    /// <summary>An article's text alone, as a feed carries it.</summary>
    public static string RenderBody(ArticlePage page) =>
        Encoding.UTF8.GetString(ToBytes(new BlocksTemplate { Model = (page.Article.Body, page.Frame, page, false) })).Trim();

    /// <summary>The front page.</summary>
    public static byte[] RenderFront(FrontPage page) => Render(page.Frame, new FrontTemplate { Model = page });

    /// <summary>A plain page.</summary>
    public static byte[] RenderText(TextPage page) => Render(page.Frame, new TextTemplate { Model = page });

    /// <summary>The list of rules, with what matching means.</summary>
    public static byte[] RenderRules(RulesPage page) => Render(page.Frame, new RulesTemplate { Model = page });

    /// <summary>The page of one rule.</summary>
    public static byte[] RenderRule(RulePage page) => Render(page.Frame, new RuleTemplate { Model = page });

    /// <summary>The list of all articles.</summary>
    public static byte[] RenderArticles(ListPage<ArticleSummary> page) => Render(page.Frame, new ArticlesTemplate { Model = page });

    /// <summary>The list of the sources of all articles.</summary>
    public static byte[] RenderAllSources(ListPage<ArticleSource> page) => Render(page.Frame, new AllSourcesTemplate { Model = page });

    /// <summary>The list of all that is dated.</summary>
    public static byte[] RenderDates(ListPage<DatedEvent> page) => Render(page.Frame, new DatesTemplate { Model = page });

    /// <summary>The list of the places that articles state.</summary>
    public static byte[] RenderPlaces(ListPage<ArticlePlace> page) => Render(page.Frame, new StatedPlacesTemplate { Model = page });

    /// <summary>The list of claimants.</summary>
    public static byte[] RenderClaimants(ClaimantsPage page) => Render(page.Frame, new ClaimantsTemplate { Model = page });

    /// <summary>The page of one claimant.</summary>
    public static byte[] RenderClaimant(ClaimantPage page) => Render(page.Frame, new ClaimantTemplate { Model = page });

    /// <summary>The page of all figures.</summary>
    public static byte[] RenderFigures(FiguresPage page) => Render(page.Frame, new FiguresTemplate { Model = page });

    /// <summary>The page of one article's figures.</summary>
    public static byte[] RenderArticleFigures(ArticleFiguresPage page) => Render(page.Frame, new ArticleFiguresTemplate { Model = page });

    /// <summary>The page with what can be handed on of an article.</summary>
    public static byte[] RenderShare(SharePage page) => Render(page.Frame, new ShareTemplate { Model = page });

    /// <summary>A page that lists archives.</summary>
    public static byte[] RenderArchive(ArchivePage page) => Render(page.Frame, new ArchiveTemplate { Model = page });

    /// <summary>The page that hosts show for an address that leads nowhere; it needs no other file, so that it is right at any depth.</summary>
    public static byte[] RenderNotFound(PageFrame frame, string styleSheet) => ToBytes(new NotFoundTemplate
    {
        // CSP level 3: the hash of exactly what stands between the style element's tags.
        Model = (frame, styleSheet, Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styleSheet)))),
    });

    private static byte[] Render(PageFrame frame, RazorSlice content) => ToBytes(new ShellTemplate { Model = (frame, content) });

    private static byte[] ToBytes(RazorSlice slice)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var rendering = slice.RenderAsync(writer, HtmlText.Encoder);

        // No template waits for anything, so rendering has always ended here.
        rendering.AsTask().GetAwaiter().GetResult();
        return Encoding.UTF8.GetBytes(writer.ToString());
    }
}

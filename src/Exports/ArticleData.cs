using System.Text;
using Sourcebound.Model;
using Sourcebound.Pages;

namespace Sourcebound.Exports;

/// <summary>What the files for others are made from.</summary>
/// <param name="Page">The article's page as it is without the list of these files, which stands at its end.</param>
internal sealed record ArticleData(ArticlePage Page)
{
    /// <summary>The article.</summary>
    public Article Article => Page.Article;

    /// <summary>The theme's printed words.</summary>
    public Words Words => Page.Words;

    /// <summary>The article's bound statements, in reading order.</summary>
    public IReadOnlyList<Statement> Statements => field ??= Statement.AllOf(Page.Citations);

    /// <summary>Its sources as bibliographies cite them, in written order.</summary>
    public IReadOnlyList<Reference> References => field ??= Reference.AllOf(Article, Words);

    /// <summary>The page's text, as others read it.</summary>
    public PageText PageText => field ??= new PageText(Encoding.UTF8.GetString(PageRenderer.RenderArticle(Page)), Article);
}

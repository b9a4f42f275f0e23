using Sourcebound.Model;
using Sourcebound.Pages;

namespace Sourcebound.Exports;

/// <summary>An article as a feed tells of it.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its headline, or the editor's label, said to be one.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Byline">The author that its text states, or null.</param>
/// <param name="Updated">The day of its latest correction or of its edition, whichever is later.</param>
/// <param name="Published">The day on which it was first published here, or null when that is not recorded.</param>
/// <param name="Summary">Its latest correction, or what the editor says of the edition.</param>
/// <param name="Body">Its text as HTML.</param>
internal sealed record FeedEntry(
    Slug Slug, string Title, LanguageTag Language, string? Byline, DateOnly Updated, DateOnly? Published, string Summary, string Body)
{
    /// <summary>What a feed tells of the article on <paramref name="page"/>.</summary>
    public static FeedEntry Of(ArticlePage page)
    {
        var (article, words) = (page.Article, page.Words);
        var head = article.FrontMatter;
        var latest = article.Corrections.FirstOrDefault();
        return new FeedEntry(
            article.Slug,
            head.Headline ?? words.Format("copy.label", head.Label),
            head.Language,
            head.Byline,
            UpdatedOf(article),
            article.Published.FirstOrDefault()?.Date,
            latest is null ? head.Edition.Note : words.Format("feed.correction", words.Term("note-kind", latest.Kind), words.Date(latest.Date), latest.Text),
            PageRenderer.RenderBody(page));
    }

    /// <summary>The day of the latest correction of <paramref name="article"/> or of its edition, whichever is later.</summary>
    public static DateOnly UpdatedOf(Article article) =>
        article.Corrections.FirstOrDefault() is { } latest && latest.Date > article.FrontMatter.Edition.Date ? latest.Date : article.FrontMatter.Edition.Date;
}

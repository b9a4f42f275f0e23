using Sourcebound.Model;

namespace Sourcebound.Exports.Citing;

/// <summary>What citations of an article are made from: its records and nothing else, so that what is not known is left out.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its headline, or the editor's label.</param>
/// <param name="IsLabel">Whether that is the editor's label, which styles set in square brackets as what nobody but the citer calls a work.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Author">The author that its text states, or null.</param>
/// <param name="Site">The publication's name.</param>
/// <param name="SiteLanguage">The language of that name and of the publisher's.</param>
/// <param name="Publisher">Who publishes this edition, or null when nobody else than those named before.</param>
/// <param name="Day">The day of this edition: what is cited is what stands there now.</param>
/// <param name="Address">Its public address, or null.</param>
internal sealed record CitedArticle(
    string Slug, string Title, bool IsLabel, LanguageTag Language, string? Author, string Site, LanguageTag SiteLanguage, string? Publisher, DateOnly Day, string? Address)
{
    /// <summary>What is known of <paramref name="article"/>.</summary>
    public static CitedArticle Of(Article article, Site site)
    {
        var head = article.FrontMatter;
        var author = head.Byline is null ? null : NormalizedText.Of(head.Byline);
        return new CitedArticle(
            article.Slug.Value,
            NormalizedText.Of(head.Headline ?? head.Label),
            head.Headline is null,
            head.Language,
            author,
            site.Name,
            site.Language,
            site.Publisher == site.Name || site.Publisher == author ? null : site.Publisher,
            head.Edition.Date,
            site.BaseUrl is null ? null : new Uri(site.BaseUrl, $"articles/{article.Slug}/index.html").AbsoluteUri);
    }
}

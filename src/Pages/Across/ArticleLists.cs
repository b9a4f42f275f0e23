namespace Sourcebound.Pages.Across;

/// <summary>What the lists across all articles hold, in their order, put together once for pages in every language.</summary>
/// <param name="articles">All articles, newest edition first.</param>
internal sealed class ArticleLists(IReadOnlyList<ArticleSummary> articles)
{
    private readonly IReadOnlyList<ArticleSummary> bySlug = [.. articles.OrderBy(static article => article.Slug.Value, StringComparer.Ordinal)];

    /// <summary>All articles, newest edition first.</summary>
    public IReadOnlyList<ArticleSummary> Articles => articles;

    /// <summary>The lists that there are, in the order in which pages link to them: name among the theme's words, and path.</summary>
    public IReadOnlyList<(string Name, string Path)> Links => field ??=
    [
        ("articles", "articles/index.html"),
        ("sources", "sources/index.html"),
        ("claimants", "claimants/index.html"),
        ("figures", "figures.html"),
        ("dates", "dates/index.html"),
        .. Places.Count > 0 ? [("places", "places/index.html")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>All sources, by the name of who issued them, those of nobody named last; of one author by date, the undated last.</summary>
    public IReadOnlyList<ArticleSource> Sources => field ??=
    [
        .. bySlug.SelectMany(static article => article.SourceList.Select(source => new ArticleSource(article, source)))
            .OrderBy(static source => source.Source.Author is null)
            .ThenBy(static source => source.Source.Author?.Name.ToUpperInvariant(), StringComparer.Ordinal)
            .ThenBy(static source => source.Source.Author?.Name, StringComparer.Ordinal)
            .ThenBy(static source => source.Source.Author?.Id, StringComparer.Ordinal)
            .ThenBy(static source => source.Source.Author?.Kind, StringComparer.Ordinal)
            .ThenBy(static source => source.Source.Author?.Language.Value, StringComparer.Ordinal)
            .ThenBy(static source => source.Source.Author?.IsShared)
            .ThenBy(static source => source.Source.Issued?.Date is null).ThenBy(static source => source.Source.Issued?.Date),
    ];

    /// <summary>Everything that has a date, the earliest first; a year or month before its days.</summary>
    public IReadOnlyList<DatedEvent> Dates => field ??=
    [
        .. bySlug.SelectMany(DatedEvent.Of).OrderBy(static dated => dated.Day)
            .ThenBy(static dated => dated.Precision switch { "year" => 0, "month" => 1, _ => 2 })
            .ThenBy(static dated => dated.Kind),
    ];

    /// <summary>All places that articles state, by name.</summary>
    public IReadOnlyList<ArticlePlace> Places => field ??=
    [
        .. bySlug.SelectMany(static article => article.Places.Select(place => new ArticlePlace(article, place)))
            .OrderBy(static place => place.Place.Heading.Text.ToUpperInvariant(), StringComparer.Ordinal)
            .ThenBy(static place => place.Place.Heading.Text, StringComparer.Ordinal)
            .ThenBy(static place => place.Place.Heading.Language.Value, StringComparer.Ordinal),
    ];

    /// <summary>The names of the pages of those that claim something.</summary>
    public IReadOnlyDictionary<Claimant, string> ClaimantPages => field ??= ClaimantNames.Of(articles.SelectMany(static article => article.Claims).Select(static claim => claim.Claimant));
}

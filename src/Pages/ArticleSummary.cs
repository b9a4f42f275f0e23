using System.Collections.Immutable;
using Sourcebound.Model;
using Sourcebound.Pages.Across;

namespace Sourcebound.Pages;

/// <summary>What lists of articles need to know of one.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Label">The editor's label.</param>
/// <param name="Headline">The headline that its text states, or null.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="EditionDate">The day of its edition.</param>
/// <param name="Coverage">How much is bound.</param>
/// <param name="Sources">Number of its sources.</param>
/// <param name="Corrections">Its corrections with their words, the latest first.</param>
/// <param name="Notes">Number of its other notes.</param>
/// <param name="Claims">Its claims, in written order.</param>
/// <param name="Claimants">What its records say of those who claim something.</param>
internal sealed record ArticleSummary(
    Slug Slug,
    string Label,
    string? Headline,
    LanguageTag Language,
    DateOnly EditionDate,
    Coverage Coverage,
    int Sources,
    IReadOnlyList<(Note Note, IReadOnlyList<InlineNode> Text)> Corrections,
    int Notes,
    IReadOnlyList<ClaimDigest> Claims,
    IReadOnlyList<ClaimantFacts> Claimants)
{
    /// <summary>The summary of an article.</summary>
    /// <param name="citations">The article with its uses.</param>
    /// <param name="shared">The agents that the publication records for all its articles.</param>
    public static ArticleSummary Of(CitationIndex citations, ImmutableArray<Agent> shared)
    {
        var article = citations.Article;
        List<ClaimDigest> claims = [];
        Dictionary<string, ClaimantFacts> facts = new(StringComparer.Ordinal);
        IReadOnlyList<SourceDigest> sources =
        [
            .. article.Records.Sources.Select(source => SourceDigest.Of(
                source, article, article.Records.Find<Agent>(source.Author?.Value) is { } author ? Claimant.Of(author, article, shared.Contains(author)) : null)),
        ];
        foreach (var claim in article.Records.Claims)
        {
            var claimant = Claimant.TheArticle;
            if (article.Records.Find<Agent>(claim.Claimant?.Value) is { } agent)
            {
                if (!facts.TryGetValue(agent.Id, out var known))
                {
                    facts[agent.Id] = known = ClaimantFacts.Of(agent, Claimant.Of(agent, article, shared.Contains(agent)), article);
                }

                claimant = known.Claimant;
            }

            claims.Add(ClaimDigest.Of(claim, claimant, citations, sources));
        }

        return new(
            article.Slug,
            article.FrontMatter.Label,
            article.FrontMatter.Headline,
            article.FrontMatter.Language,
            article.FrontMatter.Edition.Date,
            Coverage.Of(article),
            article.Records.Sources.Length,
            [.. article.Corrections.Select(note => (note, InlineTree.OfEditorial(note.Text, article)))],
            article.Records.Notes.Count(static note => !note.IsCorrection),
            claims,
            [.. facts.Values])
        {
            Byline = article.FrontMatter.Byline,
            Published = article.FrontMatter.Published,
            Licence = article.FrontMatter.Licence,
            SourceList = sources,
            Places = [.. PlaceDigest.Of(article)],
            Editions = EditionsOf(article),
        };
    }

    /// <summary>The author that its text states, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>The publication date that its text states, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Its licence, or null.</summary>
    public string? Licence { get; init; }

    /// <summary>The picture that others show beside links to it, or null.</summary>
    public PageCard? Card { get; init; }

    /// <summary>Its sources, in written order.</summary>
    public IReadOnlyList<SourceDigest> SourceList { get; init; } = [];

    /// <summary>The places that it states, in written order.</summary>
    public IReadOnlyList<PlaceDigest> Places { get; init; } = [];

    /// <summary>The days of its editions, the earliest first, and of each whether a copy stays at an address of its own.</summary>
    public IReadOnlyList<(DateOnly Day, bool IsKept)> Editions { get; init; } = [];

    /// <summary>Its figures, in written order.</summary>
    public IEnumerable<ArticleClaim> Figures => Claims.Where(static claim => claim.Quantity is not null).Select(claim => new ArticleClaim(this, claim));

    /// <summary>What lists call the article: its headline, or the editor's label.</summary>
    public string Title => Headline ?? Label;

    private static IReadOnlyList<(DateOnly Day, bool IsKept)> EditionsOf(Article article) =>
    [
        .. article.Published.Select(static state => (state.Date, IsKept: state.Copy is not null)).Append((article.FrontMatter.Edition.Date, IsKept: false))
            .DistinctBy(static edition => edition.Item1).OrderBy(static edition => edition.Item1),
    ];
}

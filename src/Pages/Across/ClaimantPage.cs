using Sourcebound.Model;

namespace Sourcebound.Pages.Across;

/// <summary>One line of the list of claimants.</summary>
/// <param name="Claimant">Who it is.</param>
/// <param name="PageName">The name of its page, without ending.</param>
/// <param name="Claims">Number of its claims.</param>
/// <param name="Articles">Number of articles that report them.</param>
internal sealed record ClaimantEntry(Claimant Claimant, string PageName, int Claims, int Articles);

/// <summary>What the template of the list of claimants is given, and that of a list of claimants of one id.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Entries">The claimants.</param>
/// <param name="Id">The id that all of them have, or null for the list of all.</param>
/// <param name="Part">Which part of the list it is.</param>
internal sealed record ClaimantsPage(PageFrame Frame, IReadOnlyList<ClaimantEntry> Entries, string? Id, PagePart Part);

/// <summary>What the template of a claimant's page is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Claimant">Who it is.</param>
/// <param name="Facts">What the articles' records say of it, each once.</param>
/// <param name="Claims">All its claims, those of one article together.</param>
/// <param name="Shown">Those that this part shows.</param>
/// <param name="Part">Which part it is.</param>
internal sealed record ClaimantPage(
    PageFrame Frame, Claimant Claimant, IReadOnlyList<ClaimantFacts> Facts, IReadOnlyList<ArticleClaim> Claims, IReadOnlyList<ArticleClaim> Shown, PagePart Part)
{
    /// <summary>The theme's printed words.</summary>
    public Words Words => Frame.Words;

    /// <summary>Number of articles that report its claims.</summary>
    public int Articles => Claims.Select(static claim => claim.Article.Slug.Value).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whom and what its claims are about, the most frequent first.</summary>
    public IEnumerable<(string About, LanguageTag Language, int Count)> Abouts =>
        Claims.Where(static claim => claim.Claim.About is not null)
            .GroupBy(static claim => (About: claim.Claim.About!, claim.Article.Language))
            .Select(static same => (same.Key.About, same.Key.Language, Count: same.Count()))
            .OrderByDescending(static about => about.Count).ThenBy(static about => about.About, StringComparer.Ordinal).ThenBy(static about => about.Language.Value, StringComparer.Ordinal);
}

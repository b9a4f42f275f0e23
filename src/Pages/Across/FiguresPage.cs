using Sourcebound.Model;
using Sourcebound.Pages.Pictures;

namespace Sourcebound.Pages.Across;

/// <summary>What the template of the page of all figures is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Figures">The figures of this part, those about one subject together.</param>
/// <param name="Chains">The chains that begin with one of them.</param>
/// <param name="All">All figures.</param>
/// <param name="Picture">The picture, on the first part, or null when there is nothing to show.</param>
/// <param name="PageNames">The names of claimants' pages.</param>
/// <param name="Part">Which part it is.</param>
internal sealed record FiguresPage(
    PageFrame Frame,
    IReadOnlyList<ArticleClaim> Figures,
    IReadOnlyList<FigureChain> Chains,
    IReadOnlyList<ArticleClaim> All,
    Picture? Picture,
    IReadOnlyDictionary<Claimant, string> PageNames,
    PagePart Part)
{
    /// <summary>All figures of <paramref name="articles"/>, by subject, then by what is counted, then by time.</summary>
    public static IReadOnlyList<ArticleClaim> InOrder(IEnumerable<ArticleSummary> articles) =>
    [
        .. articles.OrderBy(static article => article.Slug.Value, StringComparer.Ordinal).SelectMany(static article => article.Figures)
            .OrderBy(static figure => figure.Claim.About is null).ThenBy(static figure => figure.Claim.About, StringComparer.Ordinal)
            .ThenBy(static figure => figure.Claim.Unit?.Class, StringComparer.Ordinal)
            .ThenBy(static figure => figure.Claim.AsOf?.Date is null).ThenBy(static figure => figure.Claim.AsOf?.Date),
    ];
}

/// <summary>What the template of the page of one article's figures is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Article">The article.</param>
/// <param name="Chains">Its chains.</param>
/// <param name="Picture">The picture.</param>
internal sealed record ArticleFiguresPage(PageFrame Frame, ArticleSummary Article, IReadOnlyList<FigureChain> Chains, Picture Picture)
{
    /// <summary>The theme's printed words.</summary>
    public Words Words => Frame.Words;
}

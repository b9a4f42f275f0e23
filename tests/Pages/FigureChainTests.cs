using AngleSharp.Dom;
using Sourcebound.Pages.Across;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>Figures that belong together are shown together, in their order.</summary>
public sealed class FigureChainTests(PublishedSite site)
{
    [Fact]
    public void Each_figure_follows_the_one_that_it_supersedes() => Assert.Equal(
        ["supersedes: a b c"],
        Chains(
            MadeFigures.Claim("c", 3) with { Supersedes = "b" },
            MadeFigures.Claim("a", 1),
            MadeFigures.Claim("b", 2) with { Supersedes = "a" }));

    [Fact]
    public void Two_figures_that_supersede_the_same_one_are_two_chains() => Assert.Equal(
        ["supersedes: a b", "supersedes: a c"],
        Chains(MadeFigures.Claim("a", 1), MadeFigures.Claim("b", 2) with { Supersedes = "a" }, MadeFigures.Claim("c", 3) with { Supersedes = "a" }));

    [Fact]
    public void Records_that_lead_in_a_ring_end_where_it_closes() => Assert.Equal(
        ["supersedes: b a"],
        Chains(MadeFigures.Claim("a", 1) with { Supersedes = "b" }, MadeFigures.Claim("b", 2) with { Supersedes = "a" }, MadeFigures.Claim("c", 3) with { Supersedes = "c" }));

    [Fact]
    public void A_conflict_that_both_sides_state_is_one_and_a_third_joins_it() => Assert.Equal(
        ["conflicts-with: a b c"],
        Chains(
            MadeFigures.Claim("a", 1) with { ConflictsWith = "b" },
            MadeFigures.Claim("b", 2) with { ConflictsWith = "a" },
            MadeFigures.Claim("c", 3) with { ConflictsWith = "b" }));

    [Fact]
    public void A_whole_stands_before_its_parts() => Assert.Equal(
        ["subset-of: whole p q"],
        Chains(MadeFigures.Claim("p", 1) with { SubsetOf = "whole" }, MadeFigures.Claim("q", 2) with { SubsetOf = "whole" }, MadeFigures.Claim("whole", 9)));

    [Fact]
    public void Both_chains_of_the_real_article_are_on_the_page_of_all_figures_and_on_its_own()
    {
        string[] pages = [Path.Combine(site.Root, "figures.html"), Path.Combine(Path.GetDirectoryName(site.ArticlePath)!, "figures.html")];
        Assert.All(pages, static page =>
        {
            var chains = PublishedSite.Parse(page).QuerySelectorAll(".chains > li").Select(static chain => string.Join(" | ", chain.QuerySelectorAll("li").Select(static figure => figure.TextContent))).ToList();
            Assert.Equal(
                [
                    "800 casualties (Ukrainian Defense Ministry; 24 February 2022) | → superseded by more than 1,000 casualties (втрати) (Ukrainian Defense Ministry; 25 February 2022)",
                    "137 people killed (Volodymyr Zelenskyy; day not stated) | of these 10 military officers killed (Volodymyr Zelenskyy; day not stated)",
                ],
                chains);
        });
    }

    private static IEnumerable<string> Chains(params ClaimDigest[] claims) =>
        FigureChains.Of(MadeFigures.Article(claims)).Select(static chain => $"{chain.Kind}: {string.Join(' ', chain.Figures.Select(static figure => figure.Claim.Id))}");
}

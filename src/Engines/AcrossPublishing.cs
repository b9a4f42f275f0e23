using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;
using Sourcebound.Pages.Across;
using Sourcebound.Pages.Pictures;

namespace Sourcebound.Engines;

/// <summary>The pages that look across all articles: each claimant's, and that of all figures.</summary>
/// <param name="lists">All articles, and the names of claimants' pages.</param>
/// <param name="words">The theme's printed words.</param>
/// <param name="frame">The frame of a page, from its path, title and description.</param>
internal sealed class AcrossPublishing(ArticleLists lists, Words words, Func<string, string, string, PageFrame> frame)
{
    private const string Folder = "claimants";

    private readonly ILookup<Claimant, ArticleClaim> claims = lists.Articles
        .SelectMany(static article => article.Claims.Select(claim => new ArticleClaim(article, claim))).ToLookup(static claim => claim.Claim.Claimant);

    private readonly ILookup<Claimant, ClaimantFacts> facts = lists.Articles.SelectMany(static article => article.Claimants).ToLookup(static known => known.Claimant);

    /// <summary>Adds them.</summary>
    public void Add(OutputTree output)
    {
        AddList(output);
        Turns.ForEach(claims, own => AddClaimant(own, output));
        AddFigures(output);
    }

    private void AddList(OutputTree output)
    {
        List<ClaimantEntry> all = [.. Entries(claims.Select(static own => own.Key))];
        foreach (var (part, entries) in PagePart.Of(all, "index", "."))
        {
            AddList(entries, null, part, words["claimants.title"], output);
        }

        foreach (var same in ClaimantNames.Ambiguous(claims.Select(static own => own.Key)))
        {
            AddList([.. Entries(same)], same.Key, new PagePart(1, 1, same.Key, "."), words.Format("claimants.ambiguous", same.Key), output);
        }
    }

    private void AddList(IReadOnlyList<ClaimantEntry> entries, string? id, PagePart part, string title, OutputTree output)
    {
        var list = frame($"{Folder}/{part.FileName(part.Number)}", part.TitleOf(title, words), words["claimants.description"]);
        output.Add(list.OutputPath, PageRenderer.RenderClaimants(new ClaimantsPage(list, entries, id, part)));
    }

    private IEnumerable<ClaimantEntry> Entries(IEnumerable<Claimant> claimants) => claimants
        .Select(claimant => new ClaimantEntry(claimant, lists.ClaimantPages[claimant], claims[claimant].Count(), claims[claimant].DistinctBy(static claim => claim.Article.Slug.Value).Count()))
        .OrderBy(static entry => entry.Claimant == Claimant.TheArticle).ThenBy(static entry => entry.Claimant.Name, StringComparer.Ordinal)
        .ThenBy(static entry => entry.PageName, StringComparer.Ordinal);

    private void AddClaimant(IGrouping<Claimant, ArticleClaim> own, OutputTree output)
    {
        var name = own.Key.NameIn(words);
        List<ArticleClaim> all = [.. own];
        List<ClaimantFacts> known = [.. facts[own.Key].DistinctBy(static facts => (facts.Role?.Text, facts.Gloss?.Text, facts.GlossBy?.Text, facts.Account))];
        foreach (var (part, shown) in PagePart.Of(all, lists.ClaimantPages[own.Key], "."))
        {
            var page = frame($"{Folder}/{part.FileName(part.Number)}", part.TitleOf(words.Format("claimants.title-of", name), words), words.Format("claimants.description-of", name));
            output.Add(page.OutputPath, PageRenderer.RenderClaimant(new ClaimantPage(page, own.Key, known, all, shown, part)));
        }
    }

    private void AddFigures(OutputTree output)
    {
        var all = FiguresPage.InOrder(lists.Articles);
        var chains = lists.Articles.OrderBy(static article => article.Slug.Value, StringComparer.Ordinal).SelectMany(FigureChains.Of).ToLookup(static chain => chain.Figures[0]);
        Turns.ForEach(PagePart.Of(all, "figures", "-"), pair =>
        {
            var (part, figures) = pair;
            var page = frame(part.FileName(part.Number), part.TitleOf(words["figures.title"], words), words["figures.description"]);
            var picture = part.Number == 1 ? PictureLayout.Of(PictureChoice.Of(all), words) : null;
            output.Add(page.OutputPath, PageRenderer.RenderFigures(new FiguresPage(page, figures, [.. figures.SelectMany(figure => chains[figure])], all, picture, lists.ClaimantPages, part)));
        });
    }
}

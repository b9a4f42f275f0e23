namespace Sourcebound.Pages.Across;

/// <summary>Figures that an editor has related: each superseding the one before, or in conflict, or a whole followed by its parts.</summary>
/// <param name="Kind"><c>supersedes</c>, <c>conflicts-with</c> or <c>subset-of</c>.</param>
/// <param name="Figures">The figures, the earliest or the whole first.</param>
internal sealed record FigureChain(string Kind, IReadOnlyList<ArticleClaim> Figures);

/// <summary>Finds the chains that the claims of an article form.</summary>
internal static class FigureChains
{
    /// <summary>The chains of <paramref name="article"/>, by kind, in written order.</summary>
    public static IEnumerable<FigureChain> Of(ArticleSummary article)
    {
        var figures = article.Figures.ToList();
        var byId = figures.ToDictionary(static figure => figure.Claim.Id, StringComparer.Ordinal);
        return
        [
            .. Successions(figures, byId).Select(static chain => new FigureChain("supersedes", chain)),
            .. Conflicts(figures, byId).Select(static chain => new FigureChain("conflicts-with", chain)),
            .. figures.Select(whole => (Whole: whole, Parts: figures.Where(part => part != whole && part.Claim.SubsetOf == whole.Claim.Id).ToList()))
                .Where(static pair => pair.Parts.Count > 0).Select(static pair => new FigureChain("subset-of", [pair.Whole, .. pair.Parts])),
        ];
    }

    // One chain for each figure that nothing supersedes, back to the one that supersedes nothing; records that lead in a ring end where it closes.
    private static IEnumerable<IReadOnlyList<ArticleClaim>> Successions(List<ArticleClaim> figures, Dictionary<string, ArticleClaim> byId)
    {
        var superseded = figures.Select(static figure => figure.Claim.Supersedes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        HashSet<ArticleClaim> shown = [];
        foreach (var last in figures.OrderBy(figure => superseded.Contains(figure.Claim.Id)))
        {
            List<ArticleClaim> chain = [];
            for (var at = last; at is not null && !chain.Contains(at); at = byId.GetValueOrDefault(at.Claim.Supersedes ?? ""))
            {
                chain.Insert(0, at);
            }

            if (chain.Count > 1 && !(superseded.Contains(last.Claim.Id) && shown.Contains(last)))
            {
                shown.UnionWith(chain);
                yield return chain;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<ArticleClaim>> Conflicts(List<ArticleClaim> figures, Dictionary<string, ArticleClaim> byId)
    {
        Dictionary<ArticleClaim, List<ArticleClaim>> groups = [];
        foreach (var figure in figures)
        {
            if (byId.GetValueOrDefault(figure.Claim.ConflictsWith ?? "") is not { } other || other == figure)
            {
                continue;
            }

            var one = groups.GetValueOrDefault(figure, [figure]);
            var two = groups.GetValueOrDefault(other, [other]);
            var joined = one == two ? one : [.. one, .. two];
            foreach (var member in joined)
            {
                groups[member] = joined;
            }
        }

        return groups.Values.Distinct().Select(group => (IReadOnlyList<ArticleClaim>)[.. group.OrderBy(figures.IndexOf)]);
    }
}

using Sourcebound.Model;

namespace Sourcebound.Pages.Across;

/// <summary>One way on which claims came into an article: who claims, who passed it on, and the article, which reports it.</summary>
/// <param name="Claimant">Who claims.</param>
/// <param name="IsImplied">Whether the text only implies the claimant.</param>
/// <param name="Via">Those that passed it on, the one nearest to the claimant first.</param>
/// <param name="Claims">The claims that came on it, in written order.</param>
internal sealed record Relay(Claimant Claimant, bool IsImplied, IReadOnlyList<RecordText> Via, IReadOnlyList<ClaimDigest> Claims)
{
    /// <summary>The ways of an article's claims, those of one claimant together, in order of their first claim.</summary>
    public static IReadOnlyList<Relay> Of(ArticleSummary article) =>
    [
        .. article.Claims.GroupBy(static claim => claim.Claimant).SelectMany(static own => own
            .GroupBy(static claim => (claim.IsImplied, Via: string.Join('\n', claim.Via.Select(static via => $"{via.Language} {via.Text}"))))
            .Select(way => new Relay(own.Key, way.Key.IsImplied, [.. way.First().Via.Reverse()], [.. way]))),
    ];
}

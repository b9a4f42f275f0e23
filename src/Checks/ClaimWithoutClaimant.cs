using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT401: a claim without a claimant.
/// </summary>
/// <remarks>
/// What it does: every claim record names the agent that claims it; <c>article</c> stands for the article itself.
/// Why it matters: "who says so" is the first thing a reader of a contested figure asks.
/// Example: <c>- { id: ru-losses-800, source: mod-thu, … }</c>
/// Write instead: <c>- { id: ru-losses-800, claimant: modua, source: mod-thu, … }</c>
/// </remarks>
internal sealed class ClaimWithoutClaimant : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT401", "claim-without-claimant", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from claim in article.Records.Claims
        where claim.Claimant is null
        select Rule.At(
            claim.Span,
            $"nobody is named as the claimant of `{claim.Id}`",
            $"add `claimant: <agent>`, or `claimant: {Claim.TheArticle}` when the article says it in its own voice");
}

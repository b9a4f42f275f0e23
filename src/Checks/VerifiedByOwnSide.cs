using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT403: a claim said to be independently verified without a source outside the claimant's side.
/// </summary>
/// <remarks>
/// What it does: a claim with <c>status: independently-verified</c> must lead to a source whose author neither claims it nor passes it on, and neither
/// runs the claimant nor is run by it: under <c>verified_by</c>, as its own source, or as a source bound to the same words.
/// Why it matters: nobody verifies himself; a ministry's account that repeats the ministry's number confirms nothing.
/// Example: <c>claimant: modua</c>, <c>source: mod-thu</c>, <c>status: independently-verified</c>
/// Write instead: the same with <c>verified_by: [un-report]</c>, or <c>status: claimed</c>
/// </remarks>
internal sealed class VerifiedByOwnSide : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT403", "verified-by-own-side", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var claim in article.Records.Claims.Where(static claim => claim is { Status: "independently-verified", Claimant: not null }))
        {
            var side = SideOf(claim.Claimant!.Value, article.Records);
            var named = NamedSources(claim, article).ToList();
            if (!named.Exists(source => IsOutside(source, claim, side)))
            {
                yield return Rule.At(
                    claim.VerifiedBy is [var first, ..] ? first.Span : claim.Span,
                    $"nobody outside the side of `{claim.Claimant.Value}` verifies `{claim.Id}`",
                    "add `verified_by: [<source>]` with a source whose author is known and stands outside, or write another `status`",
                    [.. named.Select(source => Why(source, claim))]);
            }
        }
    }

    // Its own source, those that verify it, and those bound to the very words or a part of them.
    private static IEnumerable<Source> NamedSources(Claim claim, Article article)
    {
        var beside =
            from passage in article.Passages
            from own in passage.Bindings
            where own.Key == claim.Id
            from other in passage.Bindings
            where other.Form == BindingForm.Words && own.Range.Contains(other.Range)
            select other.Key;
        return claim.VerifiedBy.Select(static source => source.Value).Prepend(claim.Source.Value).Concat(beside)
            .Select(article.Records.SourceOf).OfType<Source>().Distinct();
    }

    private static bool IsOutside(Source source, Claim claim, HashSet<string> side) =>
        source.Author is { } author
        && !side.Contains(author.Value)
        && (source.Relays is null || !side.Contains(source.Relays.Value))
        && claim.Via.All(via => via.Value != author.Value);

    private static string Why(Source source, Claim claim) => source.Author is { } author
        ? $"`{source.Id}` is by `{author.Value}`{(source.Relays is { } relays ? $" for `{relays.Value}`" : "")}{(claim.Via.Any(via => via.Value == author.Value) ? ", who passed the claim on" : "")}"
        : $"the author of `{source.Id}` is not known";

    // The claimant, whoever runs it, and all that those run.
    private static HashSet<string> SideOf(string claimant, Records records)
    {
        HashSet<string> side = new(StringComparer.Ordinal) { claimant };
        for (var size = 0; size != side.Count;)
        {
            size = side.Count;
            foreach (var agent in records.Agents)
            {
                if (agent.RunBy is { } runner && (side.Contains(agent.Id) || side.Contains(runner.Value)))
                {
                    side.Add(agent.Id);
                    side.Add(runner.Value);
                }
            }
        }

        return side;
    }
}

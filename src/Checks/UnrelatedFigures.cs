using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT407: two figures of one claimant for one thing, and nothing that says how they stand to each other.
/// </summary>
/// <remarks>
/// What it does: finds claims of the same claimant with the same unit and the same <c>about</c> but another number, and looks for <c>supersedes</c>,
/// also through claims between, <c>conflicts_with</c> or <c>subset_of</c>. Withdrawn claims and figures of different months or years need none.
/// A claim that supersedes or contradicts itself is an error.
/// Why it matters: a reader who finds both 800 and 1,000 must be told which of them holds.
/// Example: <c>ru-losses-1000</c> and <c>ru-losses-800</c>, both by <c>modua</c>, both <c>casualties</c> of <c>"Russian forces"</c>
/// Write instead: <c>supersedes: ru-losses-800</c> in the later claim, or <c>conflicts_with</c>, or tell their <c>about</c> apart
/// </remarks>
internal sealed class UnrelatedFigures : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT407", "unrelated-figures", Severity.Warning);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        var records = article.Records;
        foreach (var claim in records.Claims)
        {
            if (ClaimChain.Of(claim, static later => later.Supersedes, records) is var chain && chain.Contains(claim))
            {
                yield return Rule.At(claim.Supersedes!.Span, $"`{claim.Id}` supersedes itself", "name the earlier claim", ClaimChain.Shown(claim, chain)) with { Severity = Severity.Error };
            }

            if (claim.ConflictsWith?.Value == claim.Id)
            {
                yield return Rule.At(claim.ConflictsWith.Span, $"`{claim.Id}` conflicts with itself", "name the other claim") with { Severity = Severity.Error };
            }
        }

        var groups = records.Claims
            .Where(static claim => claim is { Quantity: not null, Unit: not null, Claimant: not null, Status: not "withdrawn" })
            .GroupBy(static claim => (claim.Claimant!.Value, claim.Unit!.Class, Folded(claim.Unit.Printed), Folded(claim.About ?? "")));
        foreach (var group in groups)
        {
            var claims = group.ToList();
            for (var index = 1; index < claims.Count; index++)
            {
                if (claims.Take(index).LastOrDefault(earlier => !IsSettled(earlier, claims[index], records)) is { } other)
                {
                    yield return Found(other, claims[index]);
                }
            }
        }
    }

    private Diagnostic Found(Claim first, Claim second)
    {
        var isLater = first.AsOf?.Date is { } before && second.AsOf?.Date is { } after && before != after ? before < after : (bool?)null;
        return Rule.At(
            second.Span,
            $"`{second.Id}` and `{first.Id}` give two figures of `{second.Claimant!.Value}` for one thing, and nothing says how they stand to each other",
            isLater is { } later
                ? $"write `supersedes: {(later ? first : second).Id}` in `{(later ? second : first).Id}`, or tell their `about` apart"
                : $"write `supersedes: {first.Id}` or `conflicts_with: {first.Id}`, or tell their `about` apart");
    }

    private static bool IsSettled(Claim left, Claim right, Records records) =>
        (left.Quantity!.Value, left.Quantity.Minimum, left.Quantity.Maximum) == (right.Quantity!.Value, right.Quantity.Minimum, right.Quantity.Maximum)
        || left.ConflictsWith?.Value == right.Id
        || right.ConflictsWith?.Value == left.Id
        || Leads(left, right, static claim => claim.Supersedes, records)
        || Leads(left, right, static claim => claim.SubsetOf, records)
        || AreOtherPeriods(left.AsOf, right.AsOf);

    private static bool Leads(Claim left, Claim right, Func<Claim, Stated<string>?> next, Records records) =>
        ClaimChain.Of(left, next, records).Contains(right) || ClaimChain.Of(right, next, records).Contains(left);

    // A figure of one month does not replace that of another, as that of one day does.
    private static bool AreOtherPeriods(StatedDate? left, StatedDate? right) =>
        left is { Date: { } first, Precision: not "day" } && right is { Date: { } second } && left.Precision == right.Precision
        && (first.Year != second.Year || (left.Precision == "month" && first.Month != second.Month));

    private static string Folded(string words) => NormalizedText.Of(words).ToUpperInvariant();
}

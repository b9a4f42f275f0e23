using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT402: a figure of losses or damage without a status.
/// </summary>
/// <remarks>
/// What it does: a claim whose unit counts losses or damage must say how far it is confirmed in the text.
/// Why it matters: such figures are weapons; readers must see at once that a number is claimed and not verified.
/// Example: <c>quantity: { value: 800 }</c>, <c>unit: { printed: "casualties", class: personnel-losses }</c>
/// Write instead: the same with <c>status: claimed</c>
/// </remarks>
internal sealed class LossesWithoutStatus : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT402", "losses-without-status", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from claim in article.Records.Claims
        where claim is { Quantity: not null, Status: null, Unit: not null } && Vocabulary.LossClasses.Contains(claim.Unit.Class)
        select Rule.At(
            claim.Span,
            $"`{claim.Id}` gives a figure of losses or damage and does not say how far it is confirmed",
            $"add `status:` with one of {string.Join(", ", Vocabulary.ClaimStatuses.Select(static status => $"`{status}`"))}");
}

using Sourcebound.Diagnostics;

namespace Sourcebound.Reading.Rules;

/// <summary>
/// ATT004: a record lacks a required field, has an unknown one, or a value of the wrong type.
/// </summary>
/// <remarks>
/// What it does: every record of <c>site.yaml</c>, <c>agents.yaml</c>, <c>sources.yaml</c> and the front matter is read by its field names; a missing
/// field, a field nobody reads and a value of another type are each reported where they stand.
/// Why it matters: a misspelt <c>clamant:</c> that is silently ignored publishes a claim without its claimant.
/// Example: <c>- { id: modua, knd: organization, name: "…" }</c>
/// Write instead: <c>- { id: modua, kind: organization, name: "…" }</c>
/// </remarks>
internal static class RecordShape
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("ATT004", "record-shape", Severity.Error) { IsFixed = true };
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT502: a source of which nothing says where it is archived or when it was retrieved.
/// </summary>
/// <remarks>
/// What it does: every source states <c>archive_url</c> and <c>retrieved</c> under <c>access</c> or lists them under <c>unknown</c>; a lacking <c>url</c>
/// is reported as ATT004. <c>null</c> says that there is none, when <c>obtained_from</c> tells where the source is known from instead.
/// Why it matters: addresses die; only an archived copy or a day lets a reader look for what the editor saw.
/// Example: <c>access: { url: "https://example.org/report" }</c>
/// Write instead: <c>access: { url: "https://example.org/report", retrieved: 2026-05-10 }</c>, <c>unknown: [archive_url]</c>
/// </remarks>
internal sealed class UndocumentedAccess : ICheck
{
    private static readonly string[] Fields = ["archive_url", "retrieved"];

    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT502", "undocumented-access", Severity.Warning);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from source in article.Records.Sources
        let known = source.Known
        let missing = Fields.Where(field => !known.IsUnknown(field) && !known.IsStated(field) && !(source.Access.ObtainedFrom is not null && known.IsNull(field))).ToList()
        where missing.Count > 0
        select Rule.At(
            source.Span,
            $"the source `{source.Id}` states neither {string.Join(" nor ", missing.Select(static field => $"`{field}`"))}, nor that {(missing.Count == 1 ? "it is" : "they are")} unknown",
            $"state {(missing.Count == 1 ? "it" : "them")} under `access`, or add to `unknown: [{string.Join(", ", missing)}]`");
}

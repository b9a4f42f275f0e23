using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT207: a stand-off selector that matches no place of the text, or more than one.
/// </summary>
/// <remarks>
/// What it does: looks for the exact words of every selector in <c>sources.yaml</c>, with its prefix and suffix.
/// Why it matters: a selector that fits two places binds the wrong one sooner or later.
/// Example: <c>{ key: killed-137, exact: "people" }</c>
/// Write instead: <c>{ key: killed-137, exact: "people", prefix: "137 " }</c>
/// </remarks>
internal sealed class LooseSelector : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT207", "loose-selector", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from loose in article.LooseSelectors
        select Rule.At(
            loose.Selector.Span,
            loose.Matches == 0
                ? $"the text does not hold `{Excerpts.Short(loose.Selector.Exact)}`"
                : $"the text holds `{Excerpts.Short(loose.Selector.Exact)}` {loose.Matches} times",
            loose.Matches == 0 ? "copy the words from the text, from one paragraph" : "add `prefix` or `suffix`: the words right before or after");
}

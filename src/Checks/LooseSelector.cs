using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT207: a stand-off selector that matches no place of the text, or more than one.
/// </summary>
/// <remarks>
/// What it does: looks for the exact words of every selector in <c>sources.yaml</c>, with its prefix and suffix, and for the embedded original of every
/// binding that is to be the citation of one.
/// Why it matters: a selector that fits two places binds the wrong one sooner or later.
/// Example: <c>{ key: killed-137, exact: "people" }</c>
/// Write instead: <c>{ key: killed-137, exact: "people", prefix: "137 " }</c>
/// </remarks>
internal sealed class LooseSelector : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT207", "loose-selector", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        // A selector without words is ATT004's finding.
        foreach (var (selector, matches) in article.LooseSelectors.Where(static entry => entry.Selector.Exact.Length > 0))
        {
            yield return Rule.At(
                selector.Span,
                matches == 0 ? $"the text does not hold `{Excerpts.Short(selector.Prefix + selector.Exact + selector.Suffix)}`" : $"the text holds `{Excerpts.Short(selector.Exact)}` {matches} times",
                matches == 0
                    ? "copy the words from the text, from one paragraph or all of an embedded original"
                    : "add `prefix` or `suffix`: the words right before or after");
        }

        var loose = article.LooseSelectors.Select(static entry => entry.Selector).ToHashSet();
        var citations = article.EmbeddedOriginals.Select(static embedded => embedded.Citation?.KeySpan).ToHashSet();
        foreach (var binding in article.Records.Bindings.Where(binding =>
            binding.Covers == Covered.Original && !loose.Contains(binding.Selector) && !citations.Contains(binding.Key.Span)))
        {
            yield return Rule.At(
                binding.Selector.Span,
                $"`{Excerpts.Short(binding.Selector.Exact)}` stands in no blockquote that still needs a citation",
                "name words of the blockquote, or leave `covers` out to bind the words alone");
        }
    }
}

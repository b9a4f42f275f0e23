using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT008: braces after a bracket, as other Markdown dialects use them.
/// </summary>
/// <remarks>
/// What it does: finds <c>]{…}</c> in the text.
/// Why it matters: elsewhere such attributes bind the whole paragraph without a word; here they would be printed.
/// Example: <c>["…"]{src=defenceu-1}</c>
/// Write instead: <c>["…"][@defenceu-1]</c>
/// </remarks>
internal sealed partial class AttributesAfterText : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT008", "attributes-after-text", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        var code = article.Passages
            .SelectMany(static passage => passage.Styles.Where(static style => style.Kind == StyleKind.Code).Select(style => passage.SpanOf(style.Range)))
            .ToList();
        return
            from Match match in Pattern().Matches(article.Input.Text, article.FrontMatter.Span.Start + article.FrontMatter.Span.Length)
            where !code.Exists(span => span.Start <= match.Index && match.Index < span.Start + span.Length)
            select Rule.At(
                article.Input.Span(match.Index + 1, match.Length - 1),
                $"`{match.Value[1..]}` after a bracket binds nothing here",
                "write `[words][@key]`");
    }

    [GeneratedRegex(@"\]\{[^}\n]*\}")]
    private static partial Regex Pattern();
}

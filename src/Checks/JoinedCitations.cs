using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT006: two citations without a space between them.
/// </summary>
/// <remarks>
/// What it does: finds <c>[@a][@b]</c>, which Markdown reads as one link with the words "@a".
/// Why it matters: one of the two sources would be lost without a trace.
/// Example: <c>Two ministries said so. [@mod][@mfa]</c>
/// Write instead: <c>Two ministries said so. [@mod] [@mfa]</c>
/// </remarks>
internal sealed partial class JoinedCitations : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT006", "joined-citations", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from passage in article.Passages
        from Match match in Pattern().Matches(passage.Text)
        select Rule.At(
            passage.SpanOf(new TextRange(match.Index, match.Index + match.Length)),
            $"`{match.Value}` is one link to Markdown, not two citations",
            $"write `{match.Value.Replace("][", "] [", StringComparison.Ordinal)}`");

    /// <summary>Two citations or more that touch.</summary>
    [GeneratedRegex(@"\[@[^\[\]\s]+\](?:\[@[^\[\]\s]+\])+")]
    public static partial Regex Pattern();
}

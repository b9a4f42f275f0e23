using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT007: a citation that stays behind as text.
/// </summary>
/// <remarks>
/// What it does: finds what looks like a citation and is none: several keys in one bracket, a page number, a footnote sign; and a citation before
/// which nothing stands.
/// Why it matters: the words stay unbound, and readers see brackets.
/// Example: <c>[@mod; @mfa]</c>, <c>[@report, p. 3]</c>, <c>[^@mod]</c>
/// Write instead: <c>[@mod] [@mfa]</c>; put a page into the source's record; <c>\[@mod\]</c> where the text itself has the brackets
/// </remarks>
internal sealed partial class CitationAsText : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT007", "citation-as-text", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var passage in article.Passages)
        {
            foreach (var stray in passage.StrayCitations)
            {
                yield return Rule.At(stray, "nothing stands before this citation", "write it after the words or the sentence it belongs to");
            }

            var joined = JoinedCitations.Pattern().Matches(passage.Text).Select(static match => new TextRange(match.Index, match.Index + match.Length)).ToList();
            foreach (Match match in Pattern().Matches(passage.Text))
            {
                var range = new TextRange(match.Index, match.Index + match.Length);
                var isCode = passage.Styles.Any(style => style.Kind == StyleKind.Code && style.Range.Contains(range));
                if (!isCode && !IsEscaped(passage.SpanOf(range)) && !joined.Exists(other => other.Overlaps(range)))
                {
                    yield return Rule.At(passage.SpanOf(range), $"`{match.Value}` stays behind as text", HelpFor(match.Value));
                }
            }
        }
    }

    // Whoever writes a sign before the bracket means the bracket.
    private static bool IsEscaped(InputSpan span)
    {
        var before = span.Input.Text.AsSpan(0, span.Start);
        return span.Input.Text[span.Start] == '\\' || (before.Length - before.TrimEnd('\\').Length) % 2 == 1;
    }

    private static string HelpFor(string written)
    {
        var keys = Key().Matches(written).Select(static match => $"[{match.Value}]");
        return $"write `{string.Join(' ', keys)}`";
    }

    [GeneratedRegex(@"\[\^?@[^\[\]\n]*\]")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"@[\p{L}\p{N}_.-]+")]
    private static partial Regex Key();
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT105: a blockquote without a citation as its last line.
/// </summary>
/// <remarks>
/// What it does: every blockquote is an embedded original; its last line names the source it comes from.
/// Why it matters: without it nobody can say whose words stand there, nor in which language.
/// Example: <c>&gt; Вірте у ЗСУ!</c>
/// Write instead: <c>&gt; Вірте у ЗСУ!</c>, an empty <c>&gt;</c>, and <c>&gt; [@defenceu-1]</c>
/// </remarks>
internal sealed class UncitedBlockquote : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT105", "uncited-blockquote", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var embedded in article.EmbeddedOriginals)
        {
            if (embedded.Citation is not { } citation)
            {
                yield return Rule.At(embedded.Span, "this blockquote does not say where it comes from", "end it with a line `> [@key]`");
            }
            else if (embedded.Paragraphs.IsEmpty)
            {
                yield return Rule.At(embedded.Span, "this blockquote holds nothing but its citation", "put the original's words above it");
            }
            else if (citation.Key == Binding.Unsourced || article.Records.Find<Claim>(citation.Key)?.Source.Value == Binding.Unsourced)
            {
                yield return Rule.At(citation.KeySpan, "an embedded original cannot be without a source", "name the source whose words these are");
            }
        }
    }
}

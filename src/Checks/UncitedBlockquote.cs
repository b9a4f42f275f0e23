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
    public Rule Rule { get; } = new("ATT105", "uncited-blockquote", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from embedded in article.EmbeddedOriginals
        where embedded.Citation is null
        select Rule.At(embedded.Span, "this blockquote does not say where it comes from", "end it with a line `> [@key]`");
}

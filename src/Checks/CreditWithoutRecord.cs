using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT106: a credit line without a credit record.
/// </summary>
/// <remarks>
/// What it does: finds lines such as <c>Image: …</c> and <c>Photo: …</c>, and looks for their record in the front matter.
/// Why it matters: a reader who sees a credit must be told whether this edition holds the picture at all.
/// Example: <c>Image: AP</c>
/// Write instead: the same line, and <c>credits: [ { as_printed: "Image: AP", credit: AP, held: false } ]</c> in the front matter
/// </remarks>
internal sealed class CreditWithoutRecord : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT106", "credit-without-record", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from line in article.Blocks.OfType<CreditLine>()
        where line.Record is null
        let text = line.Passage.Text
        let start = CreditLine.StartOf(text)
        let credited = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
        select Rule.At(
            line.Passage.SpanOf(new TextRange(start, text.Length)),
            $"the credit line `{Excerpts.Short(text[start..])}` has no record",
            $"add `credits: [ {{ as_printed: \"{text}\", credit: {credited}, held: false }} ]` to the front matter");
}

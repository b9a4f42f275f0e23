using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT101: a direct quotation that is not bound to a source.
/// </summary>
/// <remarks>
/// What it does: finds quotations by their marks, in every family of marks, and reports those that no citation covers.
/// Why it matters: quotation marks say that somebody used these very words; a reader must be able to see who, and where.
/// Example: <c>He called it "a mistake".</c>
/// Write instead: <c>He called it ["a mistake"][@speech-1].</c>
/// </remarks>
internal sealed class UnboundQuotation : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT101", "unbound-quotation", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from passage in article.Passages
        from quotation in passage.Quotations
        where !passage.IsBound(quotation.Words)
        select Rule.At(
            passage.SpanOf(quotation.Range),
            $"the quotation `{Excerpts.Short(quotation.Range.Of(passage.Text))}` is not bound to a source",
            $"write `[{Marks(quotation, passage.Text)}][@key]`, or end the sentence with `[@unsourced]` when the article names no source");

    // The marks of the text itself round an ellipsis; the closing one may be lacking.
    private static string Marks(Quotation quotation, string text) =>
        text[quotation.Range.Start..quotation.Words.Start] + "…" + text[quotation.Words.End..quotation.Range.End];
}

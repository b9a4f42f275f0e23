using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT104: a sentence with no binding at all.
/// </summary>
/// <remarks>
/// What it does: notes every sentence outside embedded originals in which no word is bound.
/// Why it matters: readers cannot tell a statement without a source from one whose source was forgotten.
/// Example: <c>The quay was built of oak.</c>
/// Write instead: <c>The quay was built of oak. [@survey-1]</c>, or <c>The quay was built of oak. [@unsourced]</c>
/// </remarks>
internal sealed class UnboundSentence : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT104", "unbound-sentence", Severity.Note);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from passage in Outside(article)
        from sentence in passage.Sentences
        where !Sentences.IsTouched(passage, sentence)
        select Rule.At(
            passage.SpanOf(sentence),
            $"nothing in the sentence `{Excerpts.Short(sentence.Of(passage.Text))}` is bound",
            "end it with `[@key]`, or with `[@unsourced]` when the article names no source");

    // An embedded original without its citation is one finding (ATT105), not one a sentence.
    private static IEnumerable<Passage> Outside(Article article) =>
        article.Blocks.Where(static block => block is not EmbeddedOriginal).SelectMany(static block => block.Passages);
}

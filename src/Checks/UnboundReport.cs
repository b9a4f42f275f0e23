using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT103: a sentence that reports what somebody said and is bound to no source.
/// </summary>
/// <remarks>
/// What it does: looks for reporting words of the article's language ("said", "according to", "tweeted") outside quotations, and reports the first
/// one of each sentence in which no word is bound.
/// Why it matters: the sentence itself says that somebody else is its source; a reader must be able to see who said it, and where.
/// Example: <c>The harbour office said that the quay is closed.</c>
/// Write instead: <c>The harbour office said that [the quay is closed][@office-1].</c>, or end it with <c>[@unsourced]</c>
/// </remarks>
internal sealed class UnboundReport : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT103", "unbound-report", Severity.Warning);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from passage in article.Passages
        from report in passage.Reports.DistinctBy(report => Sentences.Around(passage, report))
        where !Sentences.IsTouched(passage, Sentences.Around(passage, report))
        select Rule.At(
            passage.SpanOf(report),
            $"this sentence reports what somebody said (`{report.Of(passage.Text)}`) and is not bound to a source",
            "write `[what they said][@key]`, or end the sentence with `[@key]` or, when the article names no source, with `[@unsourced]`");
}

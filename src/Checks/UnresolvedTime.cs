using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT404: a relative time word whose day nobody worked out or declared unknown.
/// </summary>
/// <remarks>
/// What it does: looks for words such as "today" and "on Thursday", and for the date that resolves them: the <c>as_of</c> of a claim or the <c>issued</c>
/// of a source bound in the same sentence that prints these words, or the front matter's <c>times</c>. A source's own words count from the day it was issued.
/// Why it matters: a reader of next year cannot tell which Thursday it was; a guess by the reader is worse than "not known".
/// Example: <c>The quay was closed on Thursday. [@unsourced]</c>
/// Write instead: the same, and in the front matter <c>times: [ { as_printed: "on Thursday", date: 2022-02-24, resolved_by: editor, reason: "…" } ]</c>,
/// or <c>date: unknown</c>
/// </remarks>
internal sealed class UnresolvedTime : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT404", "unresolved-time", Severity.Warning);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from passage in article.Passages
        from time in passage.RelativeTimes
        let words = time.Of(passage.Text)
        where !IsResolved(article, passage, time, words)
        select Rule.At(
            passage.SpanOf(time),
            $"nothing says which day `{words}` is",
            $"add `as_of: {{ as_printed: \"{words}\", date: … }}` to the claim, or the same to `times` in the front matter; `date: unknown` when it cannot be told");

    private static bool IsResolved(Article article, Passage passage, TextRange time, string words)
    {
        var sentence = Sentences.Around(passage, time);
        var isQuoted = passage.Quotations.Any(quotation => quotation.Range.Contains(time));
        foreach (var binding in passage.Bindings.Where(binding => binding.Range.Overlaps(sentence)))
        {
            var source = article.Records.SourceOf(binding.Key);
            var countsFromSource = (isQuoted || binding.Form == BindingForm.Embedded) && binding.Range.Contains(time);
            if ((countsFromSource && (source?.Issued is { Date: not null } || source?.Known.IsUnknown("issued") == true))
                || Names(article.Records.Find<Claim>(binding.Key)?.AsOf, words) || Names(source?.Issued, words))
            {
                return true;
            }
        }

        return article.FrontMatter.Times.Any(stated => Names(stated, words));
    }

    private static bool Names(StatedDate? date, string words) =>
        date is { AsPrinted: { } printed } && (date.Date is not null || date.IsUnknown)
        && NormalizedText.Of(printed).Contains(NormalizedText.Of(words), StringComparison.OrdinalIgnoreCase);
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT204: a quotation in another language than its source, with no translation recorded.
/// </summary>
/// <remarks>
/// What it does: compares the language of the article with that of the source a quotation is bound to.
/// Why it matters: the speaker never said these words; somebody translated them, and readers must see from what.
/// Example: an English quotation bound to a source with <c>lang: uk</c> and no <c>translations</c>
/// Write instead: record the printed words under the source's <c>translations</c>
/// </remarks>
internal sealed class QuotationWithoutTranslation : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT204", "quotation-without-translation", Severity.Error) { IsHeld = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from quoted in article.QuotedWords
        where quoted is { IsMissing: true, LacksTranslation: true }
        select Rule.At(
            quoted.Passage.SpanOf(quoted.Quotation.Range),
            $"this quotation is in `{quoted.Passage.Language}`, its source `{quoted.Source.Id}` in `{quoted.Source.Language}`",
            $"record the printed words under `translations` of `{quoted.Source.Id}`");
}

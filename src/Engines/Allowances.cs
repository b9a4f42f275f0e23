using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Engines;

/// <summary>Tells readers of an article where its editor set a rule aside.</summary>
internal static class Allowances
{
    /// <summary>The places where <paramref name="suppressed"/> findings stand.</summary>
    public static IEnumerable<Allowance> Of(Article article, IEnumerable<SuppressedFinding> suppressed) =>
        from pair in suppressed
        let finding = pair.Finding
        let words = article.Passages.Select(passage => (Passage: passage, Range: passage.RangeOf(finding.Span))).FirstOrDefault(static place => place.Range is not null)
        select new Allowance(
            finding.Rule.Code,
            finding.Rule.Name,
            words.Passage,
            words.Range ?? default,
            finding.Span.Input.Path[(finding.Span.Input.Path.LastIndexOf('/') + 1)..],
            RecordAt(article, finding.Span),
            finding.Span.Line,
            pair.By.Reason);

    // The last record whose id stands at or before the place, in its file.
    private static string? RecordAt(Article article, InputSpan place) =>
        article.Records.All.Where(record => record.Span.Input == place.Input && record.Span.Line <= place.Line)
            .MaxBy(static record => record.Span.Start)?.Id;
}

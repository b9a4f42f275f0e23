using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT408: a unit whose class changes between the source and the article.
/// </summary>
/// <remarks>
/// What it does: for figures of losses, compares what the record's class, the printed unit, the original's unit and the bound words of the article say is
/// counted. Losses that become killed are an error, any other change a warning.
/// Why it matters: losses are killed, wounded, missing and captured together; printed as deaths the same number says something else.
/// Example: <c>unit: { printed: "killed", original: "втрати", lang: uk, class: killed }</c>
/// Write instead: <c>unit: { printed: "losses", original: "втрати", lang: uk, class: personnel-losses }</c>; a printed text that is wrong stays, with an editor's note
/// </remarks>
internal sealed partial class ChangedUnit : ICheck
{
    private const string Losses = "personnel-losses";

    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT408", "changed-unit", Severity.Warning);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) => InRecords(article).Concat(InText(article));

    // The original's word, when there is one, is what the others are held against; else the record's class is.
    private IEnumerable<Diagnostic> InRecords(Article article)
    {
        foreach (var claim in article.Records.Claims)
        {
            if (claim is not { Quantity: not null, Unit: { } unit })
            {
                continue;
            }

            var printed = ClassesIn(unit.Printed, article.FactsOf(article.FrontMatter.Language));
            var original = unit is { Original: { } words, Language: { } language } ? ClassesIn(words, article.FactsOf(language)) : [];
            if (Differs(original, printed))
            {
                yield return At(claim.Span, unit.Printed, original, printed, $"the original's `{unit.Original}`");
            }
            else if (Differs(original, [unit.Class]) || Differs([unit.Class], printed))
            {
                yield return At(claim.Span, unit.Printed, original.Count > 0 ? original : [unit.Class], printed.Count > 0 ? printed : [unit.Class], $"the record `{claim.Id}`");
            }
        }
    }

    private IEnumerable<Diagnostic> InText(Article article) =>
        from passage in article.Passages
        from binding in passage.Bindings
        where binding.Form is BindingForm.Words
        let unit = article.Records.Find<Claim>(binding.Key) is { Quantity: not null } claim ? claim.Unit : null
        where unit is not null
        let printed = ClassesIn(binding.Range.Of(passage.Text), article.FactsOf(passage.Language))
        where Differs([unit.Class], printed)
        select At(passage.SpanOf(binding.Range), Excerpts.Short(binding.Range.Of(passage.Text)), [unit.Class], printed, $"the record `{binding.Key}`");

    private Diagnostic At(InputSpan span, string words, IReadOnlyCollection<string> before, IReadOnlyCollection<string> after, string against)
    {
        var finding = Rule.At(
            span,
            $"`{words}` counts {Listed(after)}, {against} counts {Listed(before)}",
            "count what the source counts; when a supplied text prints it so, keep it, say so in an editor's note, and allow this finding with that reason");
        return before.Contains(Losses) && after.Contains("killed") ? finding with { Severity = Severity.Error } : finding;
    }

    private static string Listed(IEnumerable<string> classes) => string.Join(" and ", classes.Select(static name => $"`{name}`"));

    private static bool Differs(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right) =>
        left.Any(Vocabulary.LossClasses.Contains) && right.Any(Vocabulary.LossClasses.Contains) && !Together(left).Intersect(Together(right)).Any();

    // "Killed or wounded" are losses.
    private static IEnumerable<string> Together(IReadOnlyCollection<string> classes) =>
        classes.Contains("killed") && classes.Contains("injured") ? classes.Append(Losses) : classes;

    private static List<string> ClassesIn(string words, LanguageFacts facts)
    {
        List<string> classes = [];
        foreach (Match word in Word().Matches(words))
        {
            if (facts.UnitClasses.TryGetValue(word.Value, out var its) && Vocabulary.LossClasses.Contains(its) && !classes.Contains(its))
            {
                classes.Add(its);
            }
        }

        return classes;
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’ʼ/-][\p{L}\p{M}]+)*")]
    private static partial Regex Word();
}

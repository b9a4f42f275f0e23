using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Engines;

/// <summary>What a build says of what was found: the findings that count, weighed, and those that the editor suppressed.</summary>
/// <param name="Findings">Findings that count, in file order.</param>
/// <param name="Suppressed">Findings that the editor suppressed, in file order.</param>
internal sealed record Verdict(IReadOnlyList<Diagnostic> Findings, IReadOnlyList<SuppressedFinding> Suppressed)
{
    /// <summary>Whether anything stops publication.</summary>
    public bool HasErrors => Findings.Any(static finding => finding.Severity == Severity.Error);

    /// <summary>The verdict on what was found.</summary>
    /// <param name="found">Findings, and what the editor says of them in the same files.</param>
    /// <param name="shared">What the editor says in files that others share.</param>
    /// <param name="weights">How findings weigh.</param>
    public static Verdict Of(Findings found, IEnumerable<Suppression> shared, RuleWeights weights)
    {
        List<Suppression> valid = [.. found.Suppressions.Concat(shared).Where(static suppression => Fault(suppression) is null)];
        List<Diagnostic> counted = [.. found.Suppressions.Select(Fault).OfType<Diagnostic>()];
        List<SuppressedFinding> suppressed = [];
        foreach (var finding in found.All)
        {
            // The nearest word counts when several cover one place.
            if (!finding.IsFixed && valid.Where(suppression => Covers(suppression, finding)).MinBy(static suppression => suppression.Covers.Length) is { } by)
            {
                suppressed.Add(new SuppressedFinding(finding, by));
            }
            else
            {
                counted.Add(finding);
            }
        }

        return new Verdict(weights.Weigh(counted), InOrder(suppressed));
    }

    /// <summary>Several verdicts as one.</summary>
    public static Verdict Join(IReadOnlyCollection<Verdict> verdicts)
    {
        List<Diagnostic> findings = [.. verdicts.SelectMany(static verdict => verdict.Findings)];
        findings.Sort(Diagnostic.FileOrder);
        return new Verdict(findings, InOrder(verdicts.SelectMany(static verdict => verdict.Suppressed)));
    }

    /// <summary>The verdict with a finding of ATT003 for each of <paramref name="suppressions"/> that suppressed nothing.</summary>
    public Verdict WithUnused(IEnumerable<Suppression> suppressions, RuleWeights weights)
    {
        var unused = suppressions.Where(suppression =>
            Fault(suppression) is null && Suppressed.All(pair => !ReferenceEquals(pair.By, suppression)) && !Findings.Any(finding => Covers(suppression, finding)));
        var findings = weights.Weigh(unused.Select(static suppression => Rulebook.Find("ATT003")!.At(
            suppression.RuleSpan, $"nothing here is found by `{Rulebook.Find(suppression.Rule)!.Name}`", "delete the comment, or move it to the place that it speaks of")));
        return findings.Count == 0 ? this : Join([this, new Verdict(findings, [])]);
    }

    private static Diagnostic? Fault(Suppression suppression) => Rulebook.Find(suppression.Rule) switch
    {
        null => RuleWeights.UnknownRule(new Stated<string>(suppression.Rule, suppression.RuleSpan)),
        { IsFixed: true } rule => RecordShape.Rule.At(
            suppression.RuleSpan, $"the rule `{rule.Name}` cannot be suppressed", "correct what it finds: that leaves nothing true to publish"),
        _ => null,
    };

    private static bool Covers(Suppression suppression, Diagnostic finding) =>
        finding.Span.Input == suppression.Covers.Input
        && finding.Rule == Rulebook.Find(suppression.Rule)
        && finding.Span.Start >= suppression.Covers.Start
        && finding.Span.Start < suppression.Covers.Start + suppression.Covers.Length;

    private static List<SuppressedFinding> InOrder(IEnumerable<SuppressedFinding> suppressed) =>
        [.. suppressed.Order(Comparer<SuppressedFinding>.Create(static (left, right) => Diagnostic.FileOrder(left.Finding, right.Finding)))];
}

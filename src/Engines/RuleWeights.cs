using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Engines;

/// <summary>How findings weigh in one build: as their rules say, or as <c>site.yaml</c> says instead; and more when the build is strict.</summary>
internal sealed class RuleWeights
{
    private const string Off = "off";

    private readonly Dictionary<string, string> levels = new(StringComparer.Ordinal);
    private readonly bool isStrict;

    private RuleWeights(bool isStrict) => this.isStrict = isStrict;

    /// <summary>The rules that weigh otherwise than usual, by code.</summary>
    public ImmutableArray<SeverityChange> Changes =>
    [
        .. from rule in Rulebook.All
           where levels.TryGetValue(rule.Code, out var level) && level != Word(rule.Severity)
           select new SeverityChange(rule.Code, rule.Name, Word(rule.Severity), levels[rule.Code]),
    ];

    /// <summary>Weights without settings.</summary>
    public static RuleWeights Usual(bool isStrict) => new(isStrict);

    /// <summary>Weights by the settings of a publication; what is wrong with those goes to <paramref name="findings"/>.</summary>
    public static RuleWeights Read(IEnumerable<RuleLevel> settings, bool isStrict, Findings findings)
    {
        var weights = new RuleWeights(isStrict);
        foreach (var (name, level) in settings)
        {
            if (Rulebook.Find(name.Value) is not { } rule)
            {
                findings.Add(UnknownRule(name));
            }
            else if ((rule.IsFixed || rule.IsHeld) && level != Word(rule.Severity))
            {
                findings.Add(RecordShape.Rule.At(
                    name.Span,
                    $"the rule `{rule.Name}` cannot be lowered to `{level}`",
                    rule.IsFixed ? "delete the line: what this rule finds leaves nothing true to publish" : $"delete the line; `allow {rule.Name}: …` sets one place aside, with a reason that readers see"));
            }
            else if (!weights.levels.TryAdd(rule.Code, level))
            {
                findings.Add(RecordShape.Rule.At(name.Span, $"the rule `{rule.Name}` stands twice under `rules`", "keep one of the two"));
            }
        }

        return weights;
    }

    /// <summary>The finding of ATT004 that a rule's name or code is none.</summary>
    public static Diagnostic UnknownRule(Stated<string> name)
    {
        var known = Rulebook.All.SelectMany(static rule => new[] { rule.Code, rule.Name }).ToList();
        return RecordShape.Rule.At(
            name.Span, $"there is no rule `{name.Value}`", Suggestion.Nearest(name.Value, known) is { } nearest ? $"did you mean `{nearest}`?" : "name a rule by its code or name, such as `ATT102` or `unbound-figure`");
    }

    /// <summary>The findings that are reported, weighed, in file order.</summary>
    public IReadOnlyList<Diagnostic> Weigh(IEnumerable<Diagnostic> findings)
    {
        List<Diagnostic> weighed = [.. findings.Where(finding => LevelOf(finding) != Off).Select(finding => finding with { Severity = SeverityOf(finding) })];
        weighed.Sort(Diagnostic.FileOrder);
        return weighed;
    }

    private string? LevelOf(Diagnostic finding) => levels.GetValueOrDefault(finding.Rule.Code);

    private Severity SeverityOf(Diagnostic finding)
    {
        var severity = LevelOf(finding) switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "note" => Severity.Note,
            _ => finding.Severity,
        };
        return isStrict && severity == Severity.Warning ? Severity.Error : severity;
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

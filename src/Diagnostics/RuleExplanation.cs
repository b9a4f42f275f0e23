namespace Sourcebound.Diagnostics;

/// <summary>A rule as it is explained to an editor.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Summary">What it finds, in one sentence.</param>
/// <param name="Parts">What it does, why it matters, an example, and what to write instead: each part's heading and words.</param>
internal sealed record RuleExplanation(Rule Rule, string Summary, IReadOnlyList<(string Heading, string Words)> Parts);

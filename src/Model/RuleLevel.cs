namespace Sourcebound.Model;

/// <summary>How the publication's settings say that a rule weighs.</summary>
/// <param name="Rule">The rule's name or code.</param>
/// <param name="Level">One of <see cref="Vocabulary.RuleLevels"/>.</param>
internal sealed record RuleLevel(Stated<string> Rule, string Level);

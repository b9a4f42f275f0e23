namespace Sourcebound.Model;

/// <summary>A rule that weighs otherwise in this publication than it usually does, as readers are told.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Name">The rule's name.</param>
/// <param name="Usual">How it usually weighs.</param>
/// <param name="Now">How it weighs here; both are words of <see cref="Vocabulary.RuleLevels"/>.</param>
internal sealed record SeverityChange(string Code, string Name, string Usual, string Now);

namespace Sourcebound.Diagnostics;

/// <summary>The editor's word that a rule does not hold at one place, and why: an <c>allow</c> comment.</summary>
/// <param name="Rule">The rule's name or code as written.</param>
/// <param name="RuleSpan">Where that stands.</param>
/// <param name="Reason">Why it does not hold.</param>
/// <param name="Covers">The place whose findings it suppresses.</param>
internal sealed record Suppression(string Rule, InputSpan RuleSpan, string Reason, InputSpan Covers);

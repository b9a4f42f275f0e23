using System.Collections.Immutable;

namespace Sourcebound.Diagnostics;

/// <summary>One finding: which rule, where, what is wrong and what to write instead.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">How it weighs, usually as the rule says.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong: lower case, no full stop, the thing named in back-ticks.</param>
/// <param name="Help">What to write instead, or null.</param>
/// <param name="Notes">Facts beside it, in order.</param>
internal sealed record Diagnostic(
    Rule Rule, Severity Severity, InputSpan Span, string Message, string? Help, ImmutableArray<string> Notes)
{
    /// <summary>Whether no comment sets it aside, since what the pages say of this place would be false.</summary>
    public bool IsFixed { get; init; }

    /// <summary>The order in which findings are shown: by file, then by place, then by code.</summary>
    public static Comparison<Diagnostic> FileOrder { get; } = static (left, right) =>
    {
        var order = string.CompareOrdinal(left.Span.Input.Path, right.Span.Input.Path);
        order = order != 0 ? order : left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Code, right.Rule.Code);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    };
}

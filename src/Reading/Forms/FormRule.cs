using System.Collections.Immutable;

namespace Sourcebound.Reading.Forms;

/// <summary>What several fields of a record owe each other: it is complete in one of several ways.</summary>
/// <param name="Ways">The ways; each is a set of tests that must all hold.</param>
/// <param name="IsExclusive">Whether no two ways may hold at once.</param>
internal sealed record FormRule(ImmutableArray<ImmutableArray<FormTest>> Ways, bool IsExclusive)
{
    /// <summary>What frees a record from the rule, or null.</summary>
    public FormTest? Unless { get; init; }

    /// <summary>At least one way must hold.</summary>
    public static FormRule Any(params ImmutableArray<FormTest> ways) => new([.. ways.Select(static test => ImmutableArray.Create(test))], IsExclusive: false);
}

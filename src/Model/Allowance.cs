using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>A place where the editor set a rule aside, as readers are told.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Passage">The passage whose words are concerned, or null when none are.</param>
/// <param name="Words">Those words; empty without a passage.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Record">Id of the record concerned, or null.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="Reason">What the editor says.</param>
internal sealed record Allowance(string Code, string Rule, Passage? Passage, TextRange Words, string File, string? Record, int Line, string Reason)
{
    /// <summary>The foreign words among those concerned, counted from the first of them.</summary>
    public ImmutableArray<ForeignRun> ForeignRuns => Passage is null
        ? []
        : [.. Passage.ForeignRuns.Where(run => run.Range.Overlaps(Words)).Select(run => run with
        {
            Range = new TextRange(Math.Max(run.Range.Start, Words.Start) - Words.Start, Math.Min(run.Range.End, Words.End) - Words.Start),
        })];
}

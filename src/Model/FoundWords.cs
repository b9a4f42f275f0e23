using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>Where quoted words stand in a stored text.</summary>
/// <param name="Level">How near the two are.</param>
/// <param name="Fragments">What gaps part, in quoted order: one fragment where there is no gap; none when the words do not stand there.</param>
/// <param name="BeginsWithGap">Whether an ellipsis or an insertion stands before the first fragment.</param>
/// <param name="EndsWithGap">Whether one stands after the last.</param>
internal sealed record FoundWords(MatchLevel Level, ImmutableArray<Fragment> Fragments, bool BeginsWithGap, bool EndsWithGap)
{
    /// <summary>Words that do not stand in a text.</summary>
    public static FoundWords Nowhere { get; } = new(MatchLevel.None, [], false, false);
}

/// <summary>Quoted words between two gaps, and their place.</summary>
/// <param name="Words">The words as quoted, normalised, without insertions.</param>
/// <param name="Stored">Their place in the stored text's words.</param>
internal sealed record Fragment(string Words, TextRange Stored);

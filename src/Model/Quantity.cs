namespace Sourcebound.Model;

/// <summary>A stated number: a value with its comparator, or a range.</summary>
/// <param name="Comparator">One of <see cref="Vocabulary.Comparators"/>; <c>=</c> when the text gives the bare number.</param>
/// <param name="Value">The number, or null for a range.</param>
/// <param name="Minimum">Lower end of a range, or null.</param>
/// <param name="Maximum">Upper end of a range, or null.</param>
internal sealed record Quantity(string Comparator, decimal? Value, decimal? Minimum, decimal? Maximum);

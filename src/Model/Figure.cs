using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>A number that the text states, in digits or words.</summary>
/// <param name="Range">All of it.</param>
/// <param name="Numbers">The numbers in it: 30 and 40 in "30–40"; what joins them is none.</param>
internal sealed record Figure(TextRange Range, ImmutableArray<TextRange> Numbers)
{
    /// <summary>The number as printed, bounds and all ("more than a thousand"), or null when its words give none ("dozens").</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The same figure in a text that begins <paramref name="units"/> earlier.</summary>
    public Figure MovedBy(int units) => this with { Range = Moved(Range, units), Numbers = [.. Numbers.Select(number => Moved(number, units))] };

    private static TextRange Moved(TextRange range, int units) => new(range.Start + units, range.End + units);
}

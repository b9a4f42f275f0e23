namespace Sourcebound.Model;

/// <summary>A stated number: a value with its comparator, or a range.</summary>
/// <param name="Comparator">One of <see cref="Vocabulary.Comparators"/>; <c>=</c> when the text gives the bare number.</param>
/// <param name="Value">The number, or null for a range.</param>
/// <param name="Minimum">Lower end of a range, or null.</param>
/// <param name="Maximum">Upper end of a range, or null.</param>
internal sealed record Quantity(string Comparator, decimal? Value, decimal? Minimum, decimal? Maximum)
{
    /// <summary>The least that it can be, or null when it has no lower bound; "about" is taken as half at least.</summary>
    public Bound? Least => Value is not { } value ? Of(Minimum) : Comparator switch
    {
        "<" or "<=" => null,
        "~" => new Bound(value / 2, true),
        _ => new Bound(value, Comparator != ">"),
    };

    /// <summary>The most that it can be, or null when it has no upper bound; "about" is taken as double at most.</summary>
    public Bound? Most => Value is not { } value ? Of(Maximum) : Comparator switch
    {
        ">" or ">=" => null,
        "~" => new Bound(value * 2, true),
        _ => new Bound(value, Comparator != "<"),
    };

    private static Bound? Of(decimal? end) => end is { } value ? new Bound(value, true) : null;
}

/// <summary>One end of what a quantity can be.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsIncluded">Whether the quantity can be that number itself.</param>
internal readonly record struct Bound(decimal Value, bool IsIncluded);

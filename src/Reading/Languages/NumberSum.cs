namespace Sourcebound.Reading.Languages;

/// <summary>Adds up number words as a language does: "two hundred and five thousand".</summary>
/// <param name="unitsFirst">Whether units stand before tens: "five-and-twenty".</param>
internal struct NumberSum(bool unitsFirst)
{
    private const decimal Most = 1_000_000_000_000_000m;

    private decimal total;
    private decimal? current;
    private decimal lastScale = decimal.MaxValue;
    private bool isBroken;

    /// <summary>The number that was added up, or null when the words give none.</summary>
    public readonly decimal? Value => isBroken || (current is null && total == 0) ? null : total + (current ?? 0);

    /// <summary>The scale of its last word, such as a million; 1 when it has none.</summary>
    public readonly decimal Scale => current is null && lastScale < decimal.MaxValue ? lastScale : 1;

    /// <summary>Adds what digits say.</summary>
    public void Add(decimal? digits) => Add(new NumberWord(digits, false, false, false));

    /// <summary>Adds a word.</summary>
    public void Add(NumberWord word)
    {
        if (word.Value is not { } value || (word.IsPlural && current is null) || Math.Abs(current ?? 0) > Most)
        {
            isBroken = true;
        }
        else if (word.Multiplies && value >= 1000)
        {
            isBroken |= value >= lastScale;
            total += (current ?? 1) * value;
            (current, lastScale) = (null, value);
        }
        else if (word.Multiplies)
        {
            isBroken |= current >= value;
            current = (current ?? 1) * value;
        }
        else
        {
            isBroken |= value >= lastScale || (current is { } before && !Adds(before, value));
            current = (current ?? 0) + value;
        }
    }

    // Twenty and five; five and twenty, where units come first; soixante and onze.
    private readonly bool Adds(decimal before, decimal value)
    {
        var step = before % 100 == 0 ? 100 : before % 10 == 0 ? 10 : 1;
        var rest = before % 100;
        return value < step || (rest is 60 or 80 && value < 20) || (unitsFirst && rest is >= 1 and < 10 && value is >= 10 and < 100 && value % 10 == 0);
    }
}

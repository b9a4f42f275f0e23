using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Reads the value of a figure from its words and what stands around it.</summary>
internal static class QuantityReader
{
    /// <summary>The quantity, or null when the words give no number.</summary>
    /// <param name="text">The passage's words.</param>
    /// <param name="numbers">The figure's numbers.</param>
    /// <param name="ends">Where among them the second end of a range begins.</param>
    /// <param name="bounds">What bounds the text's figures.</param>
    /// <param name="language">The passage's language.</param>
    public static Quantity? Read(string text, List<Number> numbers, List<int> ends, Bounds bounds, LanguageData language)
    {
        if (bounds.Of(new TextRange(numbers[0].Range.Start, numbers[^1].Range.End)) is not { } comparator || ends.Count > 1)
        {
            return null;
        }

        var last = Sum(text, numbers[(ends.Count == 0 ? 0 : ends[0])..], language);
        if (last.Value is not { } value)
        {
            return null;
        }

        if (ends.Count == 0)
        {
            return new Quantity(comparator, Signed(text, numbers[0].Range.Start, value), null, null);
        }

        // "12 to 14 million" begins at 12 million.
        var first = Sum(text, numbers[..ends[0]], language);
        var minimum = first.Scale == 1 && first.Value < value / last.Scale ? first.Value * last.Scale : first.Value;
        return minimum < value ? new Quantity(comparator, null, minimum, value) : null;
    }

    private static NumberSum Sum(string text, List<Number> numbers, LanguageData language)
    {
        NumberSum sum = new(language.UnitsFirst);
        for (var at = 0; at < numbers.Count; at++)
        {
            if (numbers[at].Kind != NumberKind.Digits)
            {
                sum.Add(numbers[at].Word);
                continue;
            }

            // "12 500" is one number in two groups.
            var start = numbers[at].Range.Start;
            while (at + 1 < numbers.Count && numbers[at + 1].Kind == NumberKind.Digits)
            {
                at++;
            }

            var end = numbers[at].Range.End;
            sum.Add(DigitValue.Of(text.AsSpan(start, end - start), language));
            if (SuffixOf(text, start, end, language) is { } suffix)
            {
                sum.Add(suffix);
            }
        }

        return sum;
    }

    // "$10B", "5k", "1.5m people"; a small letter alone may be a unit: "5m of cloth" gives no number that can be told.
    private static NumberWord? SuffixOf(string text, int start, int end, LanguageData language)
    {
        var at = end;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        var suffix = text.AsSpan(end, at - end);
        var isMoney = start > 0 && char.GetUnicodeCategory(text[start - 1]) == System.Globalization.UnicodeCategory.CurrencySymbol;
        if (suffix.Length == 0 || language.NumberSuffixes.Of(suffix, out _) is not { } scale)
        {
            return null;
        }

        var isTold = isMoney || suffix.Length > 1 || char.IsUpper(suffix[0]) || suffix[0] == 'k' || NearbyWords.IsCountedNext(text, at, language);
        return isTold ? scale : default(NumberWord);
    }

    private static decimal Signed(string text, int start, decimal value)
    {
        var isNegative = start > 0 && (text[start - 1] == '−' || (text[start - 1] == '-' && (start == 1 || char.IsWhiteSpace(text[start - 2]))));
        return isNegative ? -value : value;
    }
}

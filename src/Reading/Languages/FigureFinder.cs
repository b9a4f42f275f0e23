using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Finds stated numbers, in digits or words; dates, times, ordinals, names such as F-16, labels and addresses are none.</summary>
internal static partial class FigureFinder
{
    private const int LongestJoiner = 20;

    private enum Join
    {
        /// <summary>Two figures.</summary>
        None,

        /// <summary>One number: "two hundred".</summary>
        Number,

        /// <summary>The two ends of a range.</summary>
        Range,
    }

    /// <summary>The figures of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<Figure> Find(string text, LanguageData language)
    {
        var numbers = NumberReader.Read(text, language);
        if (numbers.Count == 0)
        {
            yield break;
        }

        var bounds = new Bounds(text, language);
        for (var first = 0; first < numbers.Count;)
        {
            List<Number> its = [numbers[first]];
            List<int> ends = [];
            for (; first + its.Count < numbers.Count; its.Add(numbers[first + its.Count]))
            {
                var join = JoinOf(text, its[0].Range.Start, its[^1], numbers[first + its.Count], language);
                if (join == Join.None)
                {
                    break;
                }

                ends.AddRange(join == Join.Range ? [its.Count] : []);
            }

            first += its.Count;
            var range = new TextRange(its[0].Range.Start, its[^1].Range.End);
            if (its.Exists(static number => number.Kind != NumberKind.Ambiguous) || CountsNext(text, range.End, language))
            {
                yield return new Figure(range, [.. its.Select(static number => number.Range)])
                {
                    Quantity = QuantityReader.Read(text, its, ends, bounds, language),
                };
            }
        }
    }

    // "1 thousand", "two hundred and five", "30–40", "12 bis 14 Millionen": one figure each.
    private static Join JoinOf(string text, int start, Number left, Number right, LanguageData language)
    {
        if (right.Range.Start - left.Range.End > LongestJoiner)
        {
            return Join.None;
        }

        var between = text[left.Range.End..right.Range.Start];
        if (left.Kind == NumberKind.Digits && right.Kind == NumberKind.Digits)
        {
            return RangeDash().IsMatch(between) || IsRange(text, start, between, language) ? Join.Range
                : language.GroupsBySpace && between == " " && left.Range.Length <= 3 && DigitGroup().IsMatch(right.Range.Of(text)) ? Join.Number
                : Join.None;
        }

        // "2 млн 500 тис."
        var isSpace = between is " " or "\u00A0" or "\u202F";
        if (right.Kind == NumberKind.Digits)
        {
            return isSpace && left.Word is { Multiplies: true, Value: >= 1000 } ? Join.Number : Join.None;
        }

        var touch = (isSpace || between == "-") && (left.Kind != NumberKind.Digits || right.Kind == NumberKind.Word);
        var goesOn = language.NumberScales.Contains(left.Range.Of(text)) && language.NumberJoiners.Contains(between.AsSpan().Trim());
        return touch || goesOn ? Join.Number : IsRange(text, start, between, language) ? Join.Range : Join.None;
    }

    // Data writes "between … and" for a pair of words, "… to" for one alone; "from 30 to 40" is a change of two figures.
    private static bool IsRange(string text, int start, string between, LanguageData language)
    {
        var before = NearbyWords.Before(text, start);
        var joiner = between.Trim();
        return language.Ranges.Contains($"{before} … {joiner}") || (language.Ranges.Contains($"… {joiner}") && !language.ChangeWords.Contains(before));
    }

    private static bool CountsNext(string text, int at, LanguageData language) =>
        at + 1 < text.Length && (text[at] == '-' || NearbyWords.IsSpace(text[at]))
        && language.Counted.Contains(text.AsSpan(at + 1, WordScan.EndOf(text, at + 1) - at - 1));

    [GeneratedRegex(@"^\s?[–—-]\s?$")]
    private static partial Regex RangeDash();

    [GeneratedRegex(@"^\d{3}(?:,\d+)?$")]
    private static partial Regex DigitGroup();
}

using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Finds stated numbers, in digits or words; dates, times, ordinals, names such as F-16, labels and addresses are none.</summary>
internal static partial class FigureFinder
{
    /// <summary>The figures of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<Figure> Find(string text, LanguageData language)
    {
        var numbers = NumberReader.Read(text, language).ToList();
        for (var first = 0; first < numbers.Count;)
        {
            var last = first;
            while (last + 1 < numbers.Count && Joins(text, numbers[first].Range.Start, numbers[last], numbers[last + 1], language))
            {
                last++;
            }

            var range = new TextRange(numbers[first].Range.Start, numbers[last].Range.End);
            var onlyAmbiguous = numbers[first..(last + 1)].TrueForAll(static number => number.Kind == NumberKind.Ambiguous);
            if (!onlyAmbiguous || CountsNext(text, range.End, language))
            {
                yield return new Figure(range, [.. numbers[first..(last + 1)].Select(static number => number.Range)]);
            }

            first = last + 1;
        }
    }

    // "1 thousand", "two hundred and five", "30–40", "12 bis 14 Millionen": one figure each.
    private static bool Joins(string text, int start, Number left, Number right, LanguageData language)
    {
        var between = text[left.Range.End..right.Range.Start];
        if (left.Kind == NumberKind.Digits && right.Kind == NumberKind.Digits)
        {
            return RangeDash().IsMatch(between) || IsRange(text, start, between, language)
                || (language.GroupsBySpace && between == " " && left.Range.Length <= 3 && DigitGroup().IsMatch(right.Range.Of(text)));
        }

        var touch = between is " " or "\u00A0" or "-" && (left.Kind != NumberKind.Digits || right.Kind == NumberKind.Word);
        var goesOn = language.NumberScales.Contains(left.Range.Of(text)) && language.NumberJoiners.Contains(between.Trim());
        return right.Kind != NumberKind.Digits && (touch || goesOn || IsRange(text, start, between, language));
    }

    // Data writes "between … and" for a pair of words, "… to" for one alone; "from 30 to 40" is a change of two figures.
    private static bool IsRange(string text, int start, string between, LanguageData language)
    {
        var before = NearbyWords.Before(text, start);
        var joiner = between.Trim();
        return language.Ranges.Contains($"{before} … {joiner}") || (language.Ranges.Contains($"… {joiner}") && !language.ChangeWords.Contains(before));
    }

    private static bool CountsNext(string text, int at, LanguageData language) =>
        NextWord().Match(text, at) is { Success: true } next && language.Counted.Contains(next.Groups[1].Value);

    [GeneratedRegex(@"^\s?[–—-]\s?$")]
    private static partial Regex RangeDash();

    [GeneratedRegex(@"^\d{3}(?:,\d+)?$")]
    private static partial Regex DigitGroup();

    [GeneratedRegex(@"\G[ \u00A0-]([\p{L}\p{M}]+)")]
    private static partial Regex NextWord();
}

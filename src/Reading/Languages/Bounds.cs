using System.Globalization;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Knows the words and signs of a text that bound the figures beside them: "more than", "up to", "or more".</summary>
internal sealed class Bounds
{
    /// <summary>What data calls words that make a number none: "several" before "thousand".</summary>
    public const string NoNumber = "?";

    private readonly string text;
    private readonly LanguageData language;
    private readonly List<(TextRange Range, string Meaning)> before;
    private readonly List<(TextRange Range, string Meaning)> after;
    private int nextBefore;
    private int nextAfter;

    /// <param name="text">A passage's words.</param>
    /// <param name="language">The passage's language.</param>
    public Bounds(string text, LanguageData language)
    {
        this.text = text;
        this.language = language;
        before = [.. language.BoundsBefore.Find(text)];
        after = [.. language.BoundsAfter.Find(text)];
    }

    /// <summary>The comparator of the figure at <paramref name="figure"/>, <c>=</c> when nothing bounds it, or null when it is no number at all.
    /// Figures are asked for in their order.</summary>
    public string? Of(TextRange figure)
    {
        while (nextBefore < before.Count && before[nextBefore].Range.End <= figure.Start)
        {
            nextBefore++;
        }

        while (nextAfter < after.Count && after[nextAfter].Range.Start < figure.End)
        {
            nextAfter++;
        }

        var isBefore = nextBefore > 0 && IsBeside(before[nextBefore - 1].Range.End, figure.Start);
        var isAfter = nextAfter < after.Count && IsBeside(figure.End, after[nextAfter].Range.Start);
        var meaning = isAfter ? after[nextAfter].Meaning : isBefore ? before[nextBefore - 1].Meaning : SignAt(figure);
        return meaning == NoNumber ? null : meaning ?? Bare;
    }

    // Spaces, an article and the sign of a currency may stand between.
    private bool IsBeside(int start, int end)
    {
        var between = text.AsSpan(start, end - start).Trim(" \u00A0\u202F.-");
        while (between.Length > 0 && char.GetUnicodeCategory(between[^1]) == UnicodeCategory.CurrencySymbol)
        {
            between = between[..^1].TrimEnd();
        }

        return between.Length == 0 || language.Articles.Contains(between);
    }

    // Where the words for bounds are not known, a figure cannot be called bare.
    private string? Bare => language.Facts.IsKnown ? "=" : null;

    private string? SignAt(TextRange figure)
    {
        var at = figure.Start - 1;
        while (at >= 0 && (NearbyWords.IsSpace(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.CurrencySymbol))
        {
            at--;
        }

        var sign = at < 0 ? ' ' : text[at];
        return sign switch
        {
            '>' => ">",
            '<' => "<",
            '≥' => ">=",
            '≤' => "<=",
            '~' or '≈' or '∼' => "~",
            _ => figure.End < text.Length && text[figure.End] == '+' ? ">=" : null,
        };
    }
}

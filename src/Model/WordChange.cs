using System.Text.RegularExpressions;

namespace Sourcebound.Model;

/// <summary>What happened to a stretch of words between two states of a text.</summary>
internal enum WordChangeKind
{
    /// <summary>It stayed.</summary>
    Same,

    /// <summary>It was taken out.</summary>
    Removed,

    /// <summary>It was put in.</summary>
    Added,
}

/// <summary>A stretch of words that stayed, was taken out or was put in.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Before">Its place in the earlier text; empty when it was put in.</param>
/// <param name="After">Its place in the later text; empty when it was taken out.</param>
internal sealed partial record WordChange(WordChangeKind Kind, TextRange Before, TextRange After)
{
    /// <summary>How <paramref name="before"/> became <paramref name="after"/>, in order; where words were replaced, the old ones come first.</summary>
    public static IReadOnlyList<WordChange> Between(string before, string after)
    {
        var old = Split(before);
        var now = Split(after);
        var kept = CommonOrder.Same(old.Count, now.Count, (i, j) => NormalizedText.Of(old[i].Of(before)) == NormalizedText.Of(now[j].Of(after)));
        List<WordChange> changes = [];
        var (i, j) = (0, 0);
        foreach (var (nextOld, nextNow) in kept.Append((old.Count, now.Count)))
        {
            if (i < nextOld)
            {
                changes.Add(new WordChange(WordChangeKind.Removed, Cover(old, i, nextOld), PointAfter(now, j)));
            }

            if (j < nextNow)
            {
                changes.Add(new WordChange(WordChangeKind.Added, PointAfter(old, nextOld), Cover(now, j, nextNow)));
            }

            if (nextOld < old.Count && nextNow < now.Count)
            {
                var goesOn = changes.Count > 0 && changes[^1].Kind == WordChangeKind.Same;
                var stretch = goesOn ? changes[^1] : new WordChange(WordChangeKind.Same, old[nextOld], now[nextNow]);
                changes.RemoveRange(changes.Count - (goesOn ? 1 : 0), goesOn ? 1 : 0);
                changes.Add(stretch with { Before = stretch.Before with { End = old[nextOld].End }, After = stretch.After with { End = now[nextNow].End } });
            }

            (i, j) = (nextOld + 1, nextNow + 1);
        }

        return changes;
    }

    private static TextRange Cover(List<TextRange> words, int first, int end) => new(words[first].Start, words[end - 1].End);

    // The place before a word, at the end of the word that precedes it.
    private static TextRange PointAfter(List<TextRange> words, int index)
    {
        var at = index > 0 ? words[index - 1].End : 0;
        return new TextRange(at, at);
    }

    private static List<TextRange> Split(string text) =>
        [.. Word().Matches(text).Select(static match => new TextRange(match.Index, match.Index + match.Length))];

    // Words with their inner apostrophes, hyphens and figures' marks; every other mark by itself.
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:['’.,:‑-][\p{L}\p{M}\p{N}]+)*|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\s]")]
    private static partial Regex Word();
}

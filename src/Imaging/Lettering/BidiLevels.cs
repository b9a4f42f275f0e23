using System.Collections.Immutable;
using System.Text;

namespace Sourcebound.Imaging.Lettering;

/// <summary>
/// Finds in which direction each character of a paragraph runs: the levels of the Unicode bidirectional algorithm (UAX 9), even ones from left to right.
/// What it leaves out are explicit embeddings and isolates: their characters are passed over, because a card's paragraphs are one sentence or title.
/// </summary>
internal static class BidiLevels
{
    private static readonly ImmutableDictionary<int, int> Brackets = ImmutableDictionary.CreateRange(
        new KeyValuePair<int, int>[] { new('(', ')'), new('[', ']'), new('{', '}'), new(0x2045, 0x2046), new(0x207D, 0x207E), new(0x2329, 0x232A), new(0x27E8, 0x27E9) });

    /// <summary>The level of each character.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">The level of the paragraph: 0 from left to right, 1 from right to left.</param>
    public static int[] Of(IReadOnlyList<Rune> text, int start)
    {
        // X9: what is not seen takes no part, and in the end has the level of what stands before it.
        int[] seen = [.. Enumerable.Range(0, text.Count).Where(index => BidiClasses.Of(text[index]) != BidiClass.Boundary)];
        BidiClass[] original = [.. seen.Select(index => BidiClasses.Of(text[index]))];
        var classes = original.ToArray();
        var paragraph = start % 2 == 0 ? BidiClass.LeftToRight : BidiClass.RightToLeft;
        Weak(classes, paragraph);
        Bracketed(classes, original, [.. seen.Select(index => text[index].Value)], paragraph);
        Neutrals(classes, paragraph);
        var levels = new int[text.Count];
        var (at, level) = (0, start);
        for (var index = 0; index < levels.Length; index++)
        {
            if (at < seen.Length && seen[at] == index)
            {
                level = LevelOf(classes[at++], start);
            }

            levels[index] = level;
        }

        return levels;
    }

    // I1, I2.
    private static int LevelOf(BidiClass resolved, int start) => (resolved, start % 2) switch
    {
        (BidiClass.LeftToRight, 0) or (BidiClass.RightToLeft, 1) => start,
        (BidiClass.EuropeanNumber or BidiClass.ArabicNumber, 0) => start + 2,
        _ => start + 1,
    };

    // W1 to W7.
    private static void Weak(BidiClass[] classes, BidiClass paragraph)
    {
        var strong = paragraph;
        for (var index = 0; index < classes.Length; index++)
        {
            var before = index == 0 ? paragraph : classes[index - 1];
            classes[index] = classes[index] switch
            {
                BidiClass.Mark => before,
                BidiClass.EuropeanNumber when strong == BidiClass.ArabicLetter => BidiClass.ArabicNumber,
                var other => other,
            };
            strong = classes[index] is BidiClass.LeftToRight or BidiClass.RightToLeft or BidiClass.ArabicLetter ? classes[index] : strong;
        }

        for (var index = 0; index < classes.Length; index++)
        {
            classes[index] = classes[index] == BidiClass.ArabicLetter ? BidiClass.RightToLeft : classes[index];
        }

        for (var index = 1; index < classes.Length - 1; index++)
        {
            var (before, after) = (classes[index - 1], classes[index + 1]);
            classes[index] = (classes[index], before == after ? before : BidiClass.Neutral) switch
            {
                (BidiClass.Sign or BidiClass.Separator, BidiClass.EuropeanNumber) => BidiClass.EuropeanNumber,
                (BidiClass.Separator, BidiClass.ArabicNumber) => BidiClass.ArabicNumber,
                var (own, _) => own,
            };
        }

        Terminators(classes);
        strong = paragraph;
        for (var index = 0; index < classes.Length; index++)
        {
            classes[index] = classes[index] switch
            {
                BidiClass.Sign or BidiClass.Separator or BidiClass.Terminator => BidiClass.Neutral,
                BidiClass.EuropeanNumber when strong == BidiClass.LeftToRight => BidiClass.LeftToRight,
                var other => other,
            };
            strong = classes[index] is BidiClass.LeftToRight or BidiClass.RightToLeft ? classes[index] : strong;
        }
    }

    // W5: a sequence of them beside a European number belongs to it.
    private static void Terminators(BidiClass[] classes)
    {
        for (var begin = 0; begin < classes.Length; begin++)
        {
            var end = begin;
            while (end < classes.Length && classes[end] == BidiClass.Terminator)
            {
                end++;
            }

            if (end > begin && ((begin > 0 && classes[begin - 1] == BidiClass.EuropeanNumber) || (end < classes.Length && classes[end] == BidiClass.EuropeanNumber)))
            {
                classes.AsSpan(begin, end - begin).Fill(BidiClass.EuropeanNumber);
            }

            begin = Math.Max(begin, end - 1);
        }
    }

    // N0: two brackets of a pair have one direction.
    private static void Bracketed(BidiClass[] classes, BidiClass[] original, int[] text, BidiClass paragraph)
    {
        foreach (var (open, close) in Pairs(text, classes))
        {
            BidiClass[] inside = [.. classes[(open + 1)..close].Select(Strong).Where(static direction => direction != BidiClass.Neutral).Distinct()];
            var before = Strong(classes[..open].LastOrDefault(static direction => Strong(direction) != BidiClass.Neutral, paragraph));
            if (inside.Length == 0)
            {
                continue;
            }

            var direction = inside.Contains(paragraph) || before == paragraph ? paragraph : before;
            foreach (var bracket in new[] { open, close })
            {
                classes[bracket] = direction;
                for (var mark = bracket + 1; mark < classes.Length && original[mark] == BidiClass.Mark; mark++)
                {
                    classes[mark] = direction;
                }
            }
        }
    }

    // BD16.
    private static IEnumerable<(int Open, int Close)> Pairs(int[] text, BidiClass[] classes)
    {
        List<int> open = [];
        List<(int Open, int Close)> pairs = [];
        for (var index = 0; index < text.Length; index++)
        {
            if (classes[index] != BidiClass.Neutral)
            {
                continue;
            }

            if (Brackets.ContainsKey(text[index]))
            {
                open.Add(index);
            }
            else if (open.FindLastIndex(bracket => Brackets[text[bracket]] == text[index]) is var at and >= 0)
            {
                pairs.Add((open[at], index));
                open.RemoveRange(at, open.Count - at);
            }
        }

        return pairs.Order();
    }

    // N1, N2: what has no direction of its own takes that of both sides, or else the paragraph's.
    private static void Neutrals(BidiClass[] classes, BidiClass paragraph)
    {
        for (var begin = 0; begin < classes.Length; begin++)
        {
            var end = begin;
            while (end < classes.Length && classes[end] == BidiClass.Neutral)
            {
                end++;
            }

            if (end > begin)
            {
                var before = begin == 0 ? paragraph : Strong(classes[begin - 1]);
                var after = end == classes.Length ? paragraph : Strong(classes[end]);
                classes.AsSpan(begin, end - begin).Fill(before == after ? before : paragraph);
                begin = end;
            }
        }
    }

    private static BidiClass Strong(BidiClass resolved) => resolved is BidiClass.EuropeanNumber or BidiClass.ArabicNumber ? BidiClass.RightToLeft : resolved;
}

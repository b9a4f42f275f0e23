namespace Sourcebound.Model;

/// <summary>Pairs the paragraphs of two states of an article: the same ones, moved ones, and changed ones.</summary>
internal static class StateAlignment
{
    // More pairs than this inside one changed stretch are taken in their order.
    private const int MostCompared = 2500;

    /// <summary>Pairs of indices, each index of both sides once, and whether the paragraph stands elsewhere now; -1 where a paragraph is gone or new. Pairs with a later side come in its order, gone
    /// ones after what stood before them.</summary>
    public static IReadOnlyList<(int Before, int After, bool IsMoved)> Pair(IReadOnlyList<PublishedParagraph> before, IReadOnlyList<PublishedParagraph> after)
    {
        var afterOf = Enumerable.Repeat(-1, before.Count).ToArray();
        var beforeOf = Enumerable.Repeat(-1, after.Count).ToArray();
        var kept = CommonOrder.Same(before.Count, after.Count, (old, now) => before[old].Sha256 == after[now].Sha256);
        HashSet<int> elsewhere = [];
        foreach (var (old, now) in kept)
        {
            Set(old, now);
        }

        for (var now = 0; now < after.Count; now++)
        {
            var moved = beforeOf[now] >= 0 ? -1 : Enumerable.Range(0, before.Count).FirstOrDefault(old => afterOf[old] < 0 && before[old].Sha256 == after[now].Sha256, -1);
            if (moved >= 0)
            {
                Set(moved, now);
                elsewhere.Add(moved);
            }
        }

        var (lastOld, lastNow) = (-1, -1);
        foreach (var (old, now) in kept.Append((before.Count, after.Count)))
        {
            PairChanged([.. Between(lastOld, old).Where(index => afterOf[index] < 0)], [.. Between(lastNow, now).Where(index => beforeOf[index] < 0)]);
            (lastOld, lastNow) = (old, now);
        }

        return [.. InOrder(afterOf, beforeOf).Select(pair => (pair.Before, pair.After, elsewhere.Contains(pair.Before)))];

        void Set(int old, int now) => (afterOf[old], beforeOf[now]) = (now, old);

        void PairChanged(int[] olds, int[] news)
        {
            foreach (var (old, now) in olds.Length == news.Length || olds.Length * news.Length > MostCompared
                ? Enumerable.Range(0, Math.Min(olds.Length, news.Length)).Select(static index => (index, index))
                : Nearest([.. olds.Select(index => WordsOf(before[index]))], [.. news.Select(index => WordsOf(after[index]))]))
            {
                Set(olds[old], news[now]);
            }
        }
    }

    private static IEnumerable<int> Between(int first, int last) => Enumerable.Range(first + 1, Math.Max(0, last - first - 1));

    private static List<(int Before, int After)> InOrder(int[] afterOf, int[] beforeOf)
    {
        List<(int, int)> pairs = [];
        var gone = 0;
        for (var now = 0; now <= beforeOf.Length; now++)
        {
            var old = now < beforeOf.Length ? beforeOf[now] : afterOf.Length;
            for (; gone < old; gone++)
            {
                if (afterOf[gone] < 0)
                {
                    pairs.Add((gone, -1));
                }
            }

            if (now < beforeOf.Length)
            {
                pairs.Add((old, now));
            }
        }

        return pairs;
    }

    // In order, so that as many words as possible are shared; any pair is better than none.
    private static IEnumerable<(int, int)> Nearest(List<HashSet<string>> before, List<HashSet<string>> after) =>
        CommonOrder.Heaviest(before.Count, after.Count, (old, now) => 1 + (1000 * before[old].Count(after[now].Contains) / Math.Max(1, Math.Max(before[old].Count, after[now].Count))));

    private static HashSet<string> WordsOf(PublishedParagraph paragraph) => [.. (paragraph.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}

namespace Sourcebound.Model;

/// <summary>Pairs two sequences in order so that the pairs weigh as much as possible.</summary>
internal static class CommonOrder
{
    // A comparison may not cost more than some megabytes; what is larger has nothing in common but its ends.
    private const long LargestTable = 8_000_000;

    /// <summary>The longest common subsequence.</summary>
    /// <param name="left">Length of the first sequence.</param>
    /// <param name="right">Length of the second.</param>
    /// <param name="isSame">Whether two members are the same.</param>
    public static IReadOnlyList<(int Left, int Right)> Same(int left, int right, Func<int, int, bool> isSame)
    {
        var start = 0;
        while (start < Math.Min(left, right) && isSame(start, start))
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(left, right) - start && isSame(left - 1 - end, right - 1 - end))
        {
            end++;
        }

        return
        [
            .. Enumerable.Range(0, start).Select(static index => (index, index)),
            .. Heaviest(left - start - end, right - start - end, (i, j) => isSame(start + i, start + j) ? 1 : 0).Select(pair => (start + pair.Left, start + pair.Right)),
            .. Enumerable.Range(0, end).Select(index => (left - end + index, right - end + index)),
        ];
    }

    /// <summary>The pairs whose weights have the largest sum; ties prefer the earlier ones.</summary>
    /// <param name="left">Length of the first sequence.</param>
    /// <param name="right">Length of the second.</param>
    /// <param name="weight">How much a pair weighs; 0 for two that are no pair.</param>
    public static IEnumerable<(int Left, int Right)> Heaviest(int left, int right, Func<int, int, int> weight)
    {
        if ((long)left * right > LargestTable)
        {
            yield break;
        }

        var sums = new int[left + 1, right + 1];
        for (var i = left - 1; i >= 0; i--)
        {
            for (var j = right - 1; j >= 0; j--)
            {
                var paired = weight(i, j);
                var best = Math.Max(sums[i + 1, j], sums[i, j + 1]);
                sums[i, j] = paired == 0 ? best : Math.Max(best, sums[i + 1, j + 1] + paired);
            }
        }

        for (int i = 0, j = 0; i < left && j < right;)
        {
            var paired = weight(i, j);
            if (paired > 0 && sums[i, j] == sums[i + 1, j + 1] + paired)
            {
                yield return (i++, j++);
            }
            else if (sums[i, j] == sums[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}

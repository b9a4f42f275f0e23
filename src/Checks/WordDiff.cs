using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>The nearest words of a stored text to words that do not stand in it, and how the two differ.</summary>
/// <param name="First">The first quoted word that differs, as a range of the quoted words.</param>
/// <param name="Lines">The difference for people: quoted and stored words, the differing ones in marks.</param>
internal sealed record WordDiff(TextRange First, string Lines)
{
    // A difference is a courtesy: it may not cost more than some megabytes.
    private const int LargestTable = 8_000_000;

    /// <param name="Text">The word with the marks that touch it.</param>
    /// <param name="Core">The word alone, by which words are paired.</param>
    /// <param name="Range">Where it stands.</param>
    private readonly record struct Word(string Text, string Core, TextRange Range);

    /// <summary>The difference between <paramref name="quoted"/> and the nearest part of <paramref name="stored"/>, or null when they share too little.</summary>
    public static WordDiff? Between(string quoted, string stored)
    {
        var left = Split(quoted);
        var right = Split(NormalizedText.Of(stored));
        if (left.Count == 0 || right.Count == 0 || (long)left.Count * right.Count > LargestTable)
        {
            return null;
        }

        var pairs = Align(left, right);
        var kept = pairs.Where(static pair => pair.Right >= 0).ToList();
        if (kept.Count * 3 < left.Count)
        {
            return null;
        }

        var gap = Enumerable.Range(1, kept.Count - 1).FirstOrDefault(index => kept[index].Right != kept[index - 1].Right + 1, -1);

        // At its ends a quotation may leave a mark of the stored word out, unless that is all that differs.
        var isSame = pairs.ConvertAll(pair => IsSame(pair) || IsShortened(pair));
        isSame = isSame.Contains(false) || gap > 0 ? isSame : pairs.ConvertAll(IsSame);
        var first = isSame.IndexOf(false);
        var at = first >= 0 ? first : gap > 0 ? kept[gap].Left : 0;

        var from = Math.Max(0, kept[0].Right - kept[0].Left);
        var to = Math.Min(right.Count, kept[^1].Right + (left.Count - kept[^1].Left));
        var keptRight = kept.Where(pair => isSame[pair.Left]).Select(static pair => pair.Right).ToHashSet();
        var shownLeft = Shown(left, Math.Max(0, at - 4), Math.Min(left.Count, at + 8), index => isSame[index]);
        var middle = at < pairs.Count && pairs[at].Right >= 0 ? pairs[at].Right : from + at;
        var shownRight = Shown(right, Math.Max(from, middle - 4), Math.Min(to, middle + 8), keptRight.Contains);
        return new WordDiff(left[at].Range, $"quoted: {shownLeft}; stored: {shownRight}");

        bool IsSame((int Left, int Right) pair) => pair.Right >= 0 && left[pair.Left].Text == right[pair.Right].Text;

        bool IsShortened((int Left, int Right) pair) => pair.Right >= 0
            && ((pair.Left == left.Count - 1 && right[pair.Right].Text.StartsWith(left[pair.Left].Text, StringComparison.Ordinal))
                || (pair.Left == 0 && right[pair.Right].Text.EndsWith(left[pair.Left].Text, StringComparison.Ordinal)));
    }

    private static string Shown(List<Word> words, int from, int to, Func<int, bool> isKept) =>
        (from > 0 ? "… " : "")
        + string.Join(' ', Enumerable.Range(from, Math.Max(0, to - from)).Select(index => isKept(index) ? words[index].Text : $"‹{words[index].Text}›"))
        + (to < words.Count ? " …" : "");

    // Longest common subsequence of words; ties prefer the earlier stored word.
    private static List<(int Left, int Right)> Align(List<Word> left, List<Word> right)
    {
        var lengths = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = left[i].Core == right[j].Core ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        List<(int, int)> pairs = [];
        for (int i = 0, j = 0; i < left.Count;)
        {
            if (j < right.Count && left[i].Core == right[j].Core)
            {
                pairs.Add((i++, j++));
            }
            else if (j < right.Count && lengths[i, j + 1] >= lengths[i + 1, j])
            {
                j++;
            }
            else
            {
                pairs.Add((i++, -1));
            }
        }

        return pairs;
    }

    private static List<Word> Split(string text)
    {
        List<Word> words = [];
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                var word = NormalizedText.Of(text[at..end]);
                var core = word.Trim('.', ',', ';', ':', '!', '?', '…', '"', '“', '”', '«', '»', '(', ')');
                words.Add(new Word(word, core.Length > 0 ? core : word, new TextRange(at, end)));
            }

            at = end + 1;
        }

        return words;
    }
}

using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>Lays a corrected paragraph out: what stayed, what it said before and what it says now.</summary>
internal static class ChangedText
{
    // Of a long stretch that stayed, this many words are shown beside what changed.
    private const int Shown = 8;

    /// <summary>The words of <paramref name="change"/>, long unchanged stretches cut; none when either side is not known.</summary>
    public static IReadOnlyList<InlineNode> Of(ParagraphChange change)
    {
        List<InlineNode> nodes = [];
        foreach (var (index, words) in change.Words.Index())
        {
            var isRemoved = words.Kind == WordChangeKind.Removed;
            var (text, range) = isRemoved ? (change.Before!.Text!, words.Before) : (change.Later!, words.After);
            if (range.Start > 0 && char.IsWhiteSpace(text[range.Start - 1]))
            {
                nodes.Add(new WordsNode(" "));
            }

            nodes.Add(words.Kind == WordChangeKind.Same
                ? new WordsNode(Cut(range.Of(text), isFirst: index == 0, isLast: index == change.Words.Count - 1))
                : new ChangedNode(isRemoved, range.Of(text)));
        }

        return nodes;
    }

    private static string Cut(string text, bool isFirst, bool isLast)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= (isFirst || isLast ? Shown : 2 * Shown) ? text
            : isFirst && isLast ? text
            : isFirst ? $"… {string.Join(' ', words[^Shown..])}"
            : isLast ? $"{string.Join(' ', words[..Shown])} …"
            : $"{string.Join(' ', words[..Shown])} … {string.Join(' ', words[^Shown..])}";
    }
}

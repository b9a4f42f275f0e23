using System.Text;
using Sourcebound.Model;
using Sourcebound.Reading.Markup;

namespace Sourcebound.Cli.Importing;

/// <summary>Makes selectors that fit one place of an article, with as few words around as that takes.</summary>
internal sealed class UniqueSelector
{
    // Where the same words are repeated over and over, no editor would read on to where they differ.
    private const int Longest = 1000;

    private readonly SelectorMatcher matcher;
    private readonly Dictionary<string, (PlacedText Text, int Offset)> placed = new(StringComparer.Ordinal);
    private readonly string words;

    /// <param name="article">The article.</param>
    public UniqueSelector(Article article)
    {
        matcher = new SelectorMatcher(article.Blocks);
        var whole = new StringBuilder();
        foreach (var passage in article.Passages)
        {
            var text = new PlacedText(passage.Text);
            whole.Append(whole.Length > 0 ? " " : "");
            placed.Add(passage.Id, (text, whole.Length - (text.Words.Length - text.Words.TrimStart().Length)));
            whole.Append(text.Words.AsSpan().Trim());
        }

        words = whole.ToString();
    }

    /// <summary>The selector of <paramref name="range"/> of the words of <paramref name="passage"/>; one that fits several places where the text repeats itself.</summary>
    public Selector Of(Passage passage, TextRange range)
    {
        var (text, offset) = placed[passage.Id];
        var units = text.UnitsAt(range);
        var (start, end) = (offset + units.Start, offset + units.End);
        var (first, last) = (start, end);
        for (var count = 1; ; count += 1 + (count / 4))
        {
            foreach (var (from, to) in new[] { (first, end), (start, last), (first, last) })
            {
                var selector = new Selector(passage.SpanOf(range), words[start..end], words[from..start], words[end..to]);
                if (IsOnly(from, to, selector, passage) || (from == 0 && to == words.Length) || to - from > end - start + Longest)
                {
                    return selector;
                }
            }

            (first, last) = (Before(start, count), After(end, count));
        }
    }

    // The matcher has the last word; most places are ruled out without it.
    private bool IsOnly(int from, int to, Selector selector, Passage passage)
    {
        var sought = words[from..to];
        return words.IndexOf(sought, StringComparison.Ordinal) == from
            && words.IndexOf(sought, from + 1, StringComparison.Ordinal) < 0
            && matcher.Only(selector) is { Parts: [var only] } && only.Passage == passage.Id;
    }

    private int Before(int at, int count)
    {
        for (; count > 0 && at > 0; count--)
        {
            var word = words.AsSpan(0, at).TrimEnd();
            at = word.LastIndexOf(' ') + 1;
        }

        return at;
    }

    private int After(int at, int count)
    {
        for (; count > 0 && at < words.Length; count--)
        {
            var start = words.Length - words.AsSpan(at).TrimStart().Length;
            var space = words.IndexOf(' ', start);
            at = space < 0 ? words.Length : space;
        }

        return at;
    }
}

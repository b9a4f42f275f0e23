using System.Collections.Immutable;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Reading.Markup;

/// <summary>The words of an article that a selector names.</summary>
/// <param name="Parts">The passages and their words: one, or all paragraphs of an embedded original.</param>
/// <param name="Original">The embedded original that holds them, or null.</param>
/// <param name="IsWholeOriginal">Whether they are all of it.</param>
internal sealed record SelectedWords(ImmutableArray<(string Passage, TextRange Range)> Parts, EmbeddedOriginal? Original, bool IsWholeOriginal);

/// <summary>Finds the words that selectors name; prefix and suffix may reach into the passages before and after.</summary>
internal sealed class SelectorMatcher
{
    private readonly List<Placed> passages = [];
    private readonly HashSet<int> starts = [];
    private readonly HashSet<int> ends = [];
    private readonly List<(Selector, int)> loose = [];
    private readonly string words;

    /// <param name="blocks">All blocks of the article, those inside lists too.</param>
    public SelectorMatcher(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            foreach (var passage in block.Passages)
            {
                var placed = new PlacedText(passage.Text);
                var lead = placed.Words.Length - placed.Words.TrimStart().Length;
                text.Append(text.Length > 0 ? " " : "");
                passages.Add(new Placed(passage.Id, placed, lead, text.Length, block as EmbeddedOriginal));
                starts.Add(text.Length);
                text.Append(placed.Words.AsSpan().Trim());
                ends.Add(text.Length);
            }
        }

        words = text.ToString();
    }

    /// <summary>Selectors that matched no place or more than one, with the number of places.</summary>
    public ImmutableArray<(Selector Selector, int Matches)> Loose => [.. loose];

    /// <summary>The only words that <paramref name="selector"/> names, or null.</summary>
    public SelectedWords? Only(Selector selector)
    {
        var matches = Find(selector).ToList();
        if (matches.Count == 1)
        {
            return matches[0];
        }

        loose.Add((selector, matches.Count));
        return null;
    }

    private IEnumerable<SelectedWords> Find(Selector selector)
    {
        var exact = NormalizedText.Of(selector.Exact);
        var prefix = NormalizedText.Of(selector.Prefix) + (selector.Prefix.Length > 0 && char.IsWhiteSpace(selector.Prefix[^1]) ? " " : "");
        var suffix = (selector.Suffix.Length > 0 && char.IsWhiteSpace(selector.Suffix[0]) ? " " : "") + NormalizedText.Of(selector.Suffix);
        for (var at = 0; exact.Length > 0 && (at = words.IndexOf(exact, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + exact.Length;
            if (Follows(prefix, at) && Precedes(suffix, end) && SelectedAt(at, end) is { } selected)
            {
                yield return selected;
            }
        }
    }

    // Where a passage begins or ends, the white space between two passages may be left out.
    private bool Follows(string prefix, int at) =>
        words.AsSpan(0, at).EndsWith(prefix, StringComparison.Ordinal)
        || (starts.Contains(at) && words.AsSpan(0, at).TrimEnd().EndsWith(prefix.TrimEnd(), StringComparison.Ordinal));

    private bool Precedes(string suffix, int end) =>
        words.AsSpan(end).StartsWith(suffix, StringComparison.Ordinal)
        || (ends.Contains(end) && words.AsSpan(end).TrimStart().StartsWith(suffix.TrimStart(), StringComparison.Ordinal));

    private SelectedWords? SelectedAt(int at, int end)
    {
        var first = passages.FindLast(passage => passage.Start <= at)!;
        var all = first.Original is null ? [first] : passages.FindAll(passage => ReferenceEquals(passage.Original, first.Original));
        var isWhole = at == all[0].Start && end == all[^1].End;
        return end <= first.End ? new SelectedWords([first.PartOf(at, end)], first.Original, first.Original is not null && isWhole)
            : isWhole ? new SelectedWords([.. all.Select(static passage => passage.PartOf(passage.Start, passage.End))], first.Original, IsWholeOriginal: true)
            : null;
    }

    private sealed record Placed(string Id, PlacedText Text, int Lead, int Start, EmbeddedOriginal? Original)
    {
        public int End { get; } = Start + Text.Words.AsSpan().Trim().Length;

        public (string Passage, TextRange Range) PartOf(int start, int end) => (Id, Text.PlaceOf(start - Start + Lead, end - Start + Lead));
    }
}

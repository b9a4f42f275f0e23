using System.Collections.Immutable;
using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>Nests ranges of a text, which may cross each other, into a tree that HTML can show.</summary>
internal static class InlineTree
{
    private sealed record Layer(TextRange Range, Func<bool, bool, IReadOnlyList<InlineNode>, InlineNode> Make);

    /// <summary>The tree of a passage: bindings outside, then Markdown's marks, then foreign words.</summary>
    public static IReadOnlyList<InlineNode> Of(Passage passage, CitationIndex? citations, PageFrame frame) => Of(passage, citations, frame.AddressOf, []);

    /// <summary>The tree of a paragraph of an embedded original: its sentences numbered when the original has several, differing words marked.</summary>
    public static IReadOnlyList<InlineNode> OfEmbedded(Passage passage, CitationIndex citations, IReadOnlyList<TextPart> parts)
    {
        List<Layer> sentences = [];
        List<Layer> differences = [];
        foreach (var part in parts)
        {
            var start = passage.Text.IndexOf(part.Original, StringComparison.Ordinal);
            if (start >= 0)
            {
                sentences.Add(new Layer(
                    new TextRange(start, start + part.Original.Length), (first, _, children) => new SentenceNode(first ? part.Number : 0, children)));
                differences.AddRange(Marks(part.Original, part.Differences, static note => note.Original)
                    .Select(layer => layer with { Range = new TextRange(start + layer.Range.Start, start + layer.Range.End) }));
            }
        }

        return Of(passage, citations, static address => address, [.. sentences, .. differences]);
    }

    /// <summary>The tree of one side of a part, its differing words marked, a caption in its own language.</summary>
    public static IReadOnlyList<InlineNode> OfSide(string text, IEnumerable<Difference> differences, Func<TranslationNote, string?> words, Caption? caption)
    {
        var at = caption is null ? -1 : text.IndexOf(caption.Text, StringComparison.Ordinal);
        IEnumerable<Layer> captions = at < 0
            ? []
            : [new Layer(new TextRange(at, at + caption!.Text.Length), (_, _, children) => new ForeignNode(caption.Language, children))];
        return Build(text, new TextRange(0, text.Length), [.. captions, .. Marks(text, differences, words)]);
    }

    /// <summary>The tree of the editor's words, foreign ones marked.</summary>
    public static IReadOnlyList<InlineNode> OfEditorial(string text, Article article) => OfEditorial(text, article.EditorialForeignRuns.GetValueOrDefault(text, []));

    /// <summary>The tree of the editor's words, these runs of them in other languages.</summary>
    public static IReadOnlyList<InlineNode> OfEditorial(string text, ImmutableArray<ForeignRun> runs) => Build(
        text,
        new TextRange(0, text.Length),
        [.. runs.Where(static run => run.Language is not null).Select(static run => new Layer(run.Range, (_, _, children) => new ForeignNode(run.Language!.Value, children)))]);

    /// <summary>The tree of words of a passage, foreign ones marked.</summary>
    /// <param name="text">The words.</param>
    /// <param name="runs">The foreign ones among them.</param>
    public static IReadOnlyList<InlineNode> OfWords(string text, IEnumerable<ForeignRun> runs) => Build(
        text,
        new TextRange(0, text.Length),
        [.. runs.Where(static run => run.Language is not null).Select(static run => new Layer(run.Range, (_, _, children) => new ForeignNode(run.Language!.Value, children)))]);

    private static List<InlineNode> Of(Passage passage, CitationIndex? citations, Func<string, string> address, IEnumerable<Layer> inner)
    {
        List<Layer> layers =
        [
            .. passage.Bindings
                .Where(static binding => binding.Form != BindingForm.Embedded)
                .Select(binding => citations?.UseOf(passage, binding)).OfType<Use>()
                .Select(static use => new Layer(use.Binding.Range, (first, last, children) => new BoundNode(use, first, last, children))),
            .. inner,
            .. passage.Styles.OrderBy(static style => style.Kind == StyleKind.Link ? 0 : 1).ThenBy(static style => style.Range.Start).ThenByDescending(static style => style.Range.End)
                .Select(style => new Layer(style.Range, (_, _, children) => style.Kind == StyleKind.LineBreak ? new BreakNode() : new StyledNode(style with { Url = style.Url is null ? null : address(style.Url) }, children))),
            .. passage.ForeignRuns.Where(static run => run.Language is not null)
                .Select(static run => new Layer(run.Range, (_, _, children) => new ForeignNode(run.Language!.Value, children))),
        ];
        return Build(passage.Text, new TextRange(0, passage.Text.Length), layers);
    }

    private static IEnumerable<Layer> Marks(string text, IEnumerable<Difference> differences, Func<TranslationNote, string?> words) =>
        from difference in differences
        let marked = words(difference.Note)
        where marked is not null
        let at = text.IndexOf(marked, StringComparison.Ordinal)
        where at >= 0
        orderby at, -marked.Length
        select new Layer(new TextRange(at, at + marked.Length), (_, last, children) => new DifferenceNode(difference, last, children));

    // The outermost layer cuts the text; what it does not cover, and what it covers, is cut by the layers inside it.
    private static List<InlineNode> Build(string text, TextRange range, List<Layer> layers)
    {
        List<InlineNode> nodes = [];
        var at = range.Start;
        for (var index = 0; index < layers.Count && at < range.End; index++)
        {
            var layer = layers[index];
            if (!layer.Range.Overlaps(range with { Start = at }))
            {
                continue;
            }

            var rest = layers[(index + 1)..];
            var cut = new TextRange(Math.Max(at, layer.Range.Start), Math.Min(range.End, layer.Range.End));
            nodes.AddRange(Build(text, new TextRange(at, cut.Start), rest));
            nodes.Add(layer.Make(cut.Start == layer.Range.Start, cut.End == layer.Range.End, Build(text, cut, rest)));
            at = cut.End;
        }

        if (at < range.End)
        {
            nodes.Add(new WordsNode(text[at..range.End]));
        }

        return nodes;
    }
}

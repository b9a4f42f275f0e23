using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>Nests ranges of a text, which may cross each other, into a tree that HTML can show.</summary>
internal static class InlineTree
{
    private sealed record Layer(TextRange Range, Func<bool, bool, IReadOnlyList<InlineNode>, InlineNode> Make);

    /// <summary>The tree of a passage: bindings outside, then Markdown's marks, then foreign words.</summary>
    public static IReadOnlyList<InlineNode> Of(Passage passage, CitationIndex? citations)
    {
        List<Layer> layers =
        [
            .. passage.Bindings
                .Where(static binding => binding.Form != BindingForm.Embedded)
                .Select(binding => citations?.UseOf(passage, binding)).OfType<Use>()
                .Select(static use => new Layer(use.Binding.Range, (first, last, children) => new BoundNode(use, first, last, children))),
            .. passage.Styles.OrderBy(static style => style.Kind == StyleKind.Link ? 0 : 1).ThenBy(static style => style.Range.Start).ThenByDescending(static style => style.Range.End)
                .Select(static style => new Layer(style.Range, (_, _, children) => style.Kind == StyleKind.LineBreak ? new BreakNode() : new StyledNode(style, children))),
            .. passage.ForeignRuns.Where(static run => run.Language is not null)
                .Select(static run => new Layer(run.Range, (_, _, children) => new ForeignNode(run.Language!.Value, children))),
        ];
        return Build(passage.Text, new TextRange(0, passage.Text.Length), layers);
    }

    /// <summary>The tree of the editor's words, foreign ones marked.</summary>
    public static IReadOnlyList<InlineNode> OfEditorial(string text, Article article) => Build(
        text,
        new TextRange(0, text.Length),
        article.EditorialForeignRuns.TryGetValue(text, out var runs)
            ? [.. runs.Where(static run => run.Language is not null).Select(static run => new Layer(run.Range, (_, _, children) => new ForeignNode(run.Language!.Value, children)))]
            : []);

    /// <summary>The tree of a sentence in which differing words are marked.</summary>
    public static IReadOnlyList<InlineNode> WithDifferences(string text, IEnumerable<(int Number, string Words)> differences)
    {
        List<Layer> layers = [];
        foreach (var (number, words) in differences)
        {
            var at = text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                layers.Add(new Layer(new TextRange(at, at + words.Length), (_, last, children) => new DifferenceNode(number, last, children)));
            }
        }

        return Build(text, new TextRange(0, text.Length), [.. layers.OrderBy(static layer => layer.Range.Start).ThenByDescending(static layer => layer.Range.End)]);
    }

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

using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Reading.Markup;

/// <summary>The blocks of a text as Markdown gives them, before anything is found in their passages.</summary>
/// <param name="Blocks">The blocks, in order.</param>
/// <param name="Markers">The citations that stand by themselves in each passage, by its id.</param>
/// <param name="Allows">The <c>allow</c> comments in each passage, by its id.</param>
internal sealed record DraftBody(
    ImmutableArray<Block> Blocks,
    IReadOnlyDictionary<string, IReadOnlyList<Marker>> Markers,
    IReadOnlyDictionary<string, IReadOnlyList<InlineAllow>> Allows)
{
    /// <summary>The blocks with all that is found in them.</summary>
    /// <param name="finder">What finds it.</param>
    /// <param name="records">What words are bound to.</param>
    /// <param name="beside">Bindings written beside the text, in written order, with the words that they name.</param>
    public ImmutableArray<Block> Complete(PassageFinder finder, Records records, IReadOnlyList<(StandOffBinding Binding, SelectedWords Words)> beside)
    {
        var citations = Citations(beside);
        var places = beside
            .Where(pair => !citations.ContainsValue(pair.Binding))
            .SelectMany(static pair => pair.Words.Parts.Select(part => (part.Passage, Placed: new PlacedBinding(pair.Binding, part.Range))))
            .ToLookup(static place => place.Passage, static place => place.Placed, StringComparer.Ordinal);
        return [.. Blocks.Select(Complete)];

        Block Complete(Block block) => block switch
        {
            Paragraph paragraph => paragraph with { Passage = Of(paragraph.Passage) },
            CreditLine credit => credit with { Passage = Of(credit.Passage) },
            Subheading heading => heading with { Passage = Of(heading.Passage) },
            EmbeddedOriginal embedded => CompleteOriginal(embedded),
            ItemList list => list with { Items = [.. list.Items.Select(item => item.Select(Complete).ToImmutableArray())] },
            _ => block,
        };

        Passage Of(Passage passage) => finder.Complete(passage, Markers[passage.Id], places[passage.Id]);

        EmbeddedOriginal CompleteOriginal(EmbeddedOriginal embedded)
        {
            var citation = embedded.Citation
                ?? (citations.TryGetValue(embedded.Span, out var named) ? new Binding(named.Key.Value, named.Key.Span, default, BindingForm.Embedded) : null);
            var source = citation is null ? null : records.SourceOf(citation.Key);
            return embedded with
            {
                Citation = citation,
                Paragraphs =
                [
                    .. embedded.Paragraphs.Select(passage => finder.CompleteOriginal(
                        passage with { Language = source?.Language ?? passage.Language }, Markers[passage.Id], places[passage.Id], citation)),
                ],
            };
        }
    }

    /// <summary>Adds what the comments inside <paramref name="passages"/> say, once their sentences are known.</summary>
    public void AddAllows(IEnumerable<Passage> passages, Findings findings)
    {
        foreach (var passage in passages)
        {
            foreach (var allow in Allows[passage.Id])
            {
                findings.Add(allow.In(passage));
            }
        }
    }

    // The first binding that names a whole original which cites nothing itself is its citation; later ones bind its words.
    private static Dictionary<InputSpan, StandOffBinding> Citations(IEnumerable<(StandOffBinding Binding, SelectedWords Words)> beside)
    {
        Dictionary<InputSpan, StandOffBinding> citations = [];
        foreach (var (binding, words) in beside)
        {
            if (words.Original is { Citation: null } original && (binding.Covers ?? (words.IsWholeOriginal ? Covered.Original : Covered.Words)) == Covered.Original)
            {
                citations.TryAdd(original.Span, binding);
            }
        }

        return citations;
    }
}

/// <summary>A binding written beside the text at its place in a passage.</summary>
/// <param name="Binding">The binding.</param>
/// <param name="Range">The words that its selector names.</param>
internal sealed record PlacedBinding(StandOffBinding Binding, TextRange Range);

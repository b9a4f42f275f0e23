using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Reading.Markup;

/// <summary>What the citations of a passage bind: those that stand by themselves in it, and those written beside it.</summary>
internal sealed class SentenceCitations
{
    private readonly IReadOnlyList<(TextRange Range, bool IsTerminated)> parts;
    private readonly ImmutableArray<Quotation> quotations;

    /// <param name="text">The passage's words.</param>
    /// <param name="parts">Its sentences, and what follows the last of them.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="markers">Citations that stand by themselves.</param>
    /// <param name="beside">Bindings written beside the text.</param>
    public SentenceCitations(
        string text,
        IReadOnlyList<(TextRange Range, bool IsTerminated)> parts,
        ImmutableArray<Quotation> quotations,
        IReadOnlyList<Marker> markers,
        IEnumerable<PlacedBinding> beside)
    {
        this.parts = parts;
        this.quotations = quotations;
        List<PlacedBinding> placed = [.. beside];
        List<(Stated<string> Key, int Position)> citations =
        [
            .. markers.Select(static marker => (new Stated<string>(marker.Key, marker.Span), marker.Position)),
            .. placed.Where(static binding => binding.Binding.Covers == Covered.Sentence).Select(static binding => (binding.Binding.Key, binding.Range.End)),
        ];
        var cited = citations.Select(citation => (citation.Key, Range: RangeOf(citation.Position, citations, text))).ToList();
        Bindings =
        [
            .. placed.Where(static binding => binding.Binding.Covers != Covered.Sentence).Select(binding => new Binding(
                binding.Binding.Key.Value, binding.Binding.Key.Span, binding.Range, FormOf(binding))),
            .. cited.Where(static citation => citation.Range.Length > 0).Select(static citation =>
                new Binding(citation.Key.Value, citation.Key.Span, citation.Range, BindingForm.Sentence)),
        ];
        Strays = [.. cited.Where(static citation => citation.Range.Length == 0).Select(static citation => citation.Key.Span)];
    }

    /// <summary>The bindings.</summary>
    public IReadOnlyList<Binding> Bindings { get; }

    /// <summary>Where citations stand before which there are no words.</summary>
    public ImmutableArray<InputSpan> Strays { get; }

    // Words that are a whole sentence are bound as by a citation after it.
    private BindingForm FormOf(PlacedBinding binding) =>
        binding.Binding.Covers is null && parts.Any(part => part.Range.End == binding.Range.End) && StartOf(binding.Range.End) == binding.Range.Start
            ? BindingForm.Sentence
            : BindingForm.Words;

    // `[@key]` after a sentence binds it from its start, or from the citation before it inside the same sentence.
    private TextRange RangeOf(int position, List<(Stated<string> Key, int Position)> citations, string text)
    {
        var start = StartOf(position);
        start = citations.Where(other => other.Position < position && other.Position > start).Select(static other => other.Position).DefaultIfEmpty(start).Max();
        while (start < position && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextRange(start, position);
    }

    // A quotation of several sentences is one.
    private int StartOf(int position)
    {
        var start = StartOfPart(position);
        return quotations.FirstOrDefault(quotation => quotation.Range.Start < start && quotation.Range.End > start) is { } spanning
            ? StartOfPart(spanning.Range.Start + 1)
            : start;
    }

    private int StartOfPart(int position) =>
        parts.Where(part => part.Range.Start < position).Select(static part => part.Range.Start).DefaultIfEmpty(0).Max();
}

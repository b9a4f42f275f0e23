using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT102: a figure (a stated number) that is not bound to a source.
/// </summary>
/// <remarks>
/// What it does: finds numbers in digits and words, without dates, times, ordinals and names, and reports those that no citation covers.
/// Why it matters: a number looks like a fact; a reader must be able to see whose number it is.
/// Example: <c>In all 316 people were injured.</c>
/// Write instead: <c>In all [316 people were injured][@injured-316].</c>
/// </remarks>
internal sealed class UnboundFigure : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT102", "unbound-figure", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from passage in article.Passages
        from figure in passage.Figures
        where !passage.IsBound(figure)
        let words = Excerpts.WithNextWords(passage.Text, figure.Range)
        select Rule.At(
            passage.SpanOf(figure.Range),
            $"the figure `{figure.Range.Of(passage.Text)}` is not bound to a source",
            $"write `[{words}][@key]`, or end the sentence with `[@unsourced]` when the article names no source",
            Neighbours(passage, figure));

    private static ReadOnlySpan<string> Neighbours(Passage passage, Figure figure)
    {
        var sentence = passage.Sentences.FirstOrDefault(sentence => sentence.Contains(figure.Range));
        var bound = passage.Bindings
            .Where(binding => sentence.Length > 0 && sentence.Contains(binding.Range) && binding.Key != Binding.Unsourced)
            .Select(static binding => $"`{binding.Key}`").Distinct().ToList();
        return bound.Count == 0 ? [] : new[] { $"the same sentence is bound to {string.Join(", ", bound)} elsewhere" };
    }
}

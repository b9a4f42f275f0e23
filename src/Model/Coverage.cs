namespace Sourcebound.Model;

/// <summary>How much of an article is bound: the numbers of the summary line and of the sources page.</summary>
internal sealed record Coverage(
    int Sentences, int Quotations, int BoundQuotations, int EmbeddedOriginals, int Figures, int BoundFigures, int Unsourced)
{
    /// <summary>Counts one article.</summary>
    public static Coverage Of(Article article)
    {
        var passages = article.Passages;
        var embedded = article.EmbeddedOriginals.ToList();
        return new Coverage(
            passages.Sum(static passage => passage.Sentences.Length),
            passages.Sum(static passage => passage.Quotations.Length),
            passages.Sum(static passage => passage.Quotations.Count(quotation => passage.IsBound(quotation.Words))),
            embedded.Count,
            passages.Sum(static passage => passage.Figures.Length),
            passages.Sum(static passage => passage.Figures.Count(figure => passage.IsBound(figure))),
            passages.Sum(static passage => passage.Bindings.Count(static binding => binding.Key == Binding.Unsourced)));
    }

    /// <summary>The sum of two.</summary>
    public static Coverage operator +(Coverage left, Coverage right) => new(
        left.Sentences + right.Sentences,
        left.Quotations + right.Quotations,
        left.BoundQuotations + right.BoundQuotations,
        left.EmbeddedOriginals + right.EmbeddedOriginals,
        left.Figures + right.Figures,
        left.BoundFigures + right.BoundFigures,
        left.Unsourced + right.Unsourced);

    /// <summary>Nothing counted.</summary>
    public static Coverage None { get; } = new(0, 0, 0, 0, 0, 0, 0);
}

using Sourcebound.Model;
using Sourcebound.Pages;

namespace Sourcebound.Exports;

/// <summary>Words of the article that are bound: where they stand, and what they rest on.</summary>
/// <param name="Use">The use, under the id it has on the article's page.</param>
/// <param name="Kind">What it is: <c>embedded</c>, <c>unsourced</c>, <c>credit</c>, <c>figure</c>, <c>quotation</c> or <c>claim</c>.</param>
/// <param name="Exact">The words under the stated normalisation, paragraphs of an embedded original joined by empty lines.</param>
/// <param name="Words">The words, one stretch for each passage.</param>
/// <param name="InPassage">From a place in the first passage to one in the last.</param>
/// <param name="InText">Its place in the article's whole text.</param>
/// <param name="InSupplied">Its place in the file in which the article was supplied, or null.</param>
internal sealed record Statement(
    Use Use, string Kind, string Exact, IReadOnlyList<(Passage Passage, TextRange Range)> Words, CodePointRange InPassage, CodePointRange InText, CodePointRange? InSupplied)
{
    /// <summary>The passage in which it ends: another than the use's only for an embedded original of several paragraphs.</summary>
    public Passage Last => Words[^1].Passage;

    /// <summary>The claim it is bound to, or null.</summary>
    public Claim? Claim => Use.Entry.Claim;

    /// <summary>The source it rests on, or null when the article names none.</summary>
    public Source? Source => Use.Entry.Source;

    /// <summary>Who issued that source, or null.</summary>
    public Agent? Author { get; init; }

    /// <summary>All statements of an article, in reading order.</summary>
    public static IReadOnlyList<Statement> AllOf(CitationIndex citations)
    {
        var article = citations.Article;
        var text = new TextPlaces(article);
        var supplied = SuppliedPlaces.Of(article);
        var credits = article.Blocks.OfType<CreditLine>().Select(static credit => credit.Passage).ToHashSet();
        var embedded = article.EmbeddedOriginals.Where(static original => original.Paragraphs.Length > 0)
            .ToDictionary(static original => original.Paragraphs[0].Id, StringComparer.Ordinal);
        return [.. citations.Uses.Select(use => use.Binding.Form == BindingForm.Embedded
            ? Place(use, "embedded", embedded[use.Passage.Id].Paragraphs, text, supplied)
            : Place(use, KindOf(use, credits.Contains(use.Passage)), [use.Passage], text, supplied))];
    }

    private static Statement Place(Use use, string kind, IReadOnlyList<Passage> passages, TextPlaces text, SuppliedPlaces? supplied)
    {
        var (first, last) = (passages[0], passages[^1]);
        var range = kind == "embedded" ? new CodePointRange(0, CodePointRange.Count(last.Normalized)) : TextPlaces.InPassage(first, use.Binding.Range);
        return new Statement(
            use,
            kind,
            kind == "embedded" ? string.Join("\n\n", passages.Select(static passage => passage.Normalized)) : NormalizedText.Of(use.Binding.Range.Of(first.Text)),
            kind == "embedded" ? [.. passages.Select(static passage => (passage, new TextRange(0, passage.Text.Length)))] : [(first, use.Binding.Range)],
            range,
            new CodePointRange(text.InText(first, range.Start), text.InText(last, range.End)),
            supplied is null ? null : new CodePointRange(supplied.Start(first, range.Start), supplied.End(last, range.End)))
        {
            Author = text.Article.Records.Find<Agent>(use.Entry.Source?.Author?.Value),
        };
    }

    // A quotation is one whatever it is bound to, unless its claim counts something.
    private static string KindOf(Use use, bool isCredit)
    {
        var (passage, binding) = (use.Passage, use.Binding);
        return use.Entry.Number == 0 ? "unsourced"
            : isCredit ? "credit"
            : use.Entry.Claim?.Quantity is not null ? "figure"
            : passage.Quotations.Any(quotation => passage.BindingsOf(quotation.Words).Contains(binding)) ? "quotation"
            : passage.Figures.Any(figure => passage.BindingsOf(figure.Range).Contains(binding)) ? "figure"
            : "claim";
    }
}

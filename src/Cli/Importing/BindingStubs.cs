using Sourcebound.Checks;
using Sourcebound.Model;
using Sourcebound.Reading.Languages;
using Sourcebound.Reading.Markup;

namespace Sourcebound.Cli.Importing;

/// <summary>Finds what an imported text needs bound: every quotation, every figure, every sentence that reports what somebody said, every blockquote.</summary>
internal sealed class BindingStubs
{
    // A word as short as "of" or "und" does not say what is counted.
    private const int ShortWord = 3;

    private readonly UniqueSelector selectors;

    private BindingStubs(Article article) => selectors = new UniqueSelector(article);

    /// <summary>The stubs, in reading order; those of a block that has none are an empty list.</summary>
    public static IEnumerable<IReadOnlyList<BindingStub>> Of(Article article)
    {
        var stubs = new BindingStubs(article);
        return article.Blocks.Select(block => block is EmbeddedOriginal embedded ? stubs.OfOriginal(embedded) : [.. block.Passages.SelectMany(stubs.OfPassage)]);
    }

    private IReadOnlyList<BindingStub> OfOriginal(EmbeddedOriginal embedded)
    {
        if (embedded.Paragraphs is not [var first, ..])
        {
            return [];
        }

        // Its first words are enough to say which it is.
        var words = new PlacedText(first.Text);
        var lead = words.Words.Length - words.Words.TrimStart().Length;
        var beginning = words.PlaceOf(lead, lead + Excerpts.Beginning(first.Text).Length);
        return
        [
            Stub(StubKind.Blockquote, first, beginning),
            .. embedded.Paragraphs.SelectMany(passage => passage.Figures.Select(figure => Stub(StubKind.Figure, passage, WithWhatIsCounted(passage, figure.Range)) with { IsInside = true })),
        ];
    }

    private IEnumerable<BindingStub> OfPassage(Passage passage)
    {
        List<BindingStub> stubs = [];
        List<TextRange> marked = [];
        foreach (var quotation in passage.Quotations)
        {
            marked.Add(quotation.Range);
            stubs.Add(Stub(StubKind.Quotation, passage, quotation.Range));
        }

        foreach (var figure in passage.Figures)
        {
            var isInside = passage.Quotations.Any(quotation => quotation.Words.Contains(figure.Range));
            var range = WithWhatIsCounted(passage, figure.Range);
            marked.Add(range);
            stubs.Add(Stub(StubKind.Figure, passage, range) with { IsInside = isInside });
        }

        stubs.AddRange(passage.Reports
            .Select(report => Sentences.Around(passage, report)).Distinct()
            .Where(sentence => !marked.Exists(range => range.Overlaps(sentence)))
            .Select(sentence => Stub(StubKind.Report, passage, Trimmed(passage.Text, sentence))));
        return stubs.OrderBy(static stub => stub.Place.Start).ThenByDescending(static stub => stub.Place.Length);
    }

    private BindingStub Stub(StubKind kind, Passage passage, TextRange range) => new(kind, passage.SpanOf(range), selectors.Of(passage, range));

    // "more than 30 Russian tanks", not "30": the words that bound the number, and what it counts.
    private static TextRange WithWhatIsCounted(Passage passage, TextRange figure)
    {
        var end = figure.Start + Excerpts.WithNextWords(passage.Text, figure).Length;
        var bounds = passage.Figures.Select(static other => other.Range.Start).Concat(passage.Quotations.SelectMany(static quotation => new[] { quotation.Range.Start, quotation.Words.End }));
        end = bounds.Where(bound => bound >= figure.End).Append(end).Min();
        var words = passage.Text[figure.End..end].Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var kept = words is [var first, var second] && second.Length <= ShortWord ? passage.Text.IndexOf(first, figure.End, StringComparison.Ordinal) + first.Length : end;
        return Trimmed(passage.Text, new TextRange(StartOfBound(passage, figure), kept));
    }

    private static int StartOfBound(Passage passage, TextRange figure)
    {
        var language = LanguageData.Of(passage.Language);
        var taken = passage.Figures.Select(static other => other.Range.End).Concat(passage.Quotations.SelectMany(static quotation => new[] { quotation.Words.Start, quotation.Range.End }))
            .Where(end => end <= figure.Start).Append(0).Max();
        foreach (var (range, _) in language.BoundsBefore.Find(passage.Text).Where(found => found.Range.Start >= taken && found.Range.End <= figure.Start))
        {
            var between = passage.Text.AsSpan(range.End, figure.Start - range.End).Trim();
            if (between.Length == 0 || language.Articles.Contains(between))
            {
                return range.Start;
            }
        }

        return figure.Start;
    }

    private static TextRange Trimmed(string text, TextRange range)
    {
        var words = range.Of(text);
        return new TextRange(range.Start + words.Length - words.TrimStart().Length, range.End - words.Length + words.TrimEnd().Length);
    }
}

using System.Collections.Immutable;
using Sourcebound.Model;
using Sourcebound.Reading.Languages;

namespace Sourcebound.Reading.Markup;

/// <summary>Completes a passage with its sentences, quotations, figures, foreign words, and the citations that stand after a sentence.</summary>
internal sealed class PassageFinder
{
    private readonly Records records;
    private readonly ImmutableArray<Caption> known;

    /// <param name="records">What words are bound to.</param>
    /// <param name="foreign">Words whose language the front matter states.</param>
    public PassageFinder(Records records, ImmutableArray<Caption> foreign)
    {
        this.records = records;
        known =
        [
            .. foreign,
            .. records.Agents.Where(static agent => agent.Language is not null).Select(static agent => new Caption(agent.Name, agent.Language!.Value)),
            .. records.Sources.Select(static source => source.Caption).OfType<Caption>(),
        ];
    }

    /// <summary>The passage with all that is found in it.</summary>
    /// <param name="passage">Its words, styles and bound words.</param>
    /// <param name="markers">Citations that stand by themselves.</param>
    /// <param name="beside">Bindings written beside the text.</param>
    public Passage Complete(Passage passage, IReadOnlyList<Marker> markers, IEnumerable<PlacedBinding> beside) =>
        Complete(passage, isQuoted: false, markers, beside, null);

    /// <summary>The paragraph of an embedded original with all that is found in it; all of it is quoted.</summary>
    /// <param name="passage">Its words, styles and bound words.</param>
    /// <param name="markers">Citations that stand by themselves, but for the original's own.</param>
    /// <param name="beside">Bindings written beside the text, but for the original's own.</param>
    /// <param name="citation">The citation of the original, or null.</param>
    public Passage CompleteOriginal(Passage passage, IReadOnlyList<Marker> markers, IEnumerable<PlacedBinding> beside, Binding? citation) =>
        Complete(passage, isQuoted: true, markers, beside, citation);

    private Passage Complete(
        Passage passage, bool isQuoted, IReadOnlyList<Marker> markers, IEnumerable<PlacedBinding> beside, Binding? citation)
    {
        var language = LanguageData.Of(passage.Language);
        var parts = SentenceSplitter.Split(passage.Text, language).ToList();
        ImmutableArray<Quotation> quotations = isQuoted ? [] : [.. QuotationFinder.Find(passage.Text, language)];
        var sentences = new SentenceCitations(passage.Text, parts, quotations, markers, beside);
        ImmutableArray<Binding> bindings = InOrder(
        [
            .. passage.Bindings,
            .. sentences.Bindings,
            .. citation is null ? Array.Empty<Binding>() : [citation with { Range = new TextRange(0, passage.Text.Length) }],
        ]);
        ImmutableArray<ForeignRun> foreign =
            [.. ForeignRunFinder.Find(passage.Text, passage.Language, known, range => LanguageInSource(passage, range, bindings, records))];
        return passage with
        {
            Bindings = bindings,
            StrayCitations = sentences.Strays,
            Sentences = [.. parts.Where(static part => part.IsTerminated).Select(static part => part.Range)],
            Quotations = quotations,
            Reports = isQuoted ? [] : [.. language.ReportingWords.Find(passage.Text).Select(static found => found.Range).Where(words => !quotations.Any(quotation => quotation.Range.Overlaps(words)))],
            RelativeTimes = [.. RelativeTimeFinder.Find(passage.Text, language)],
            WeekdayDates = [.. WeekdayDateFinder.Find(passage.Text, language)],
            Figures = [.. FindFigures(passage.Text, language, foreign)],
            ForeignRuns = foreign,
        };
    }

    // By their start, the longer first, then words before sentences before originals, then as written.
    private static ImmutableArray<Binding> InOrder(IEnumerable<Binding> bindings) =>
    [
        .. bindings.OrderBy(static binding => binding.Range.Start).ThenByDescending(static binding => binding.Range.End).ThenBy(static binding => binding.Form),
    ];

    // Foreign words are read in their own language: "February 25" is a date in a Ukrainian post too.
    private static IEnumerable<Figure> FindFigures(string text, LanguageData language, ImmutableArray<ForeignRun> foreign)
    {
        var home = text.ToCharArray();
        List<Figure> figures = [];
        foreach (var run in foreign.Where(static run => run.Language is not null))
        {
            home.AsSpan(run.Range.Start, run.Range.Length).Fill('\uFFFC');
            figures.AddRange(FigureFinder.Find(run.Range.Of(text), LanguageData.Of(run.Language!.Value))
                .Select(figure => figure.MovedBy(run.Range.Start)));
        }

        figures.AddRange(FigureFinder.Find(new string(home), language));
        return figures.OrderBy(static figure => figure.Range.Start);
    }

    private static LanguageTag? LanguageInSource(Passage passage, TextRange range, IEnumerable<Binding> bindings, Records records) =>
        bindings
            .Where(binding => binding.Range.Contains(range))
            .Select(binding => records.SourceOf(binding.Key))
            .FirstOrDefault(source => source?.Language?.Primary != passage.Language.Primary
                && source?.Text?.Normalized.Contains(NormalizedText.Of(range.Of(passage.Text)), StringComparison.Ordinal) == true)
            ?.Language;
}

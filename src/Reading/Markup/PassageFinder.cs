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
    /// <param name="isQuoted">Whether all of it is an embedded original.</param>
    /// <param name="citation">The citation of that original, or null.</param>
    public Passage Complete(Passage passage, IReadOnlyList<Marker> markers, bool isQuoted, Marker? citation = null)
    {
        var language = LanguageData.Of(passage.Language);
        var parts = SentenceSplitter.Split(passage.Text, language).ToList();
        ImmutableArray<Quotation> quotations = isQuoted ? [] : [.. QuotationFinder.Find(passage.Text, language)];
        var cited = SentenceBindings(markers, parts, quotations).ToLookup(binding => !string.IsNullOrWhiteSpace(binding.Range.Of(passage.Text)));
        List<Binding> bindings = [.. passage.Bindings, .. cited[true]];
        if (citation is not null)
        {
            bindings.Add(new Binding(citation.Key, citation.Span, new TextRange(0, passage.Text.Length), BindingForm.Embedded));
        }

        ImmutableArray<ForeignRun> foreign =
            [.. ForeignRunFinder.Find(passage.Text, passage.Language, known, range => LanguageInSource(passage, range, bindings, records))];
        return passage with
        {
            Bindings = InOrder(bindings),
            StrayCitations = [.. cited[false].Select(static binding => binding.KeySpan)],
            Sentences = [.. parts.Where(static part => part.IsTerminated).Select(static part => part.Range)],
            Quotations = quotations,
            Reports = isQuoted ? [] : [.. language.ReportingWords.Find(passage.Text).Where(words => !quotations.Any(quotation => quotation.Range.Overlaps(words)))],
            RelativeTimes = [.. language.RelativeTimes.Find(passage.Text)],
            Figures = [.. FindFigures(passage.Text, language, foreign)],
            ForeignRuns = foreign,
        };
    }

    /// <summary>The passage with bindings written beside it, and what they tell of its foreign words.</summary>
    public static Passage Bind(Passage passage, IEnumerable<Binding> beside, Records records)
    {
        var bindings = InOrder([.. passage.Bindings, .. beside]);
        ImmutableArray<ForeignRun> foreign = [.. passage.ForeignRuns.Select(run =>
            run.Language is null ? run with { Language = LanguageInSource(passage, run.Range, bindings, records) } : run)];
        return passage with
        {
            Bindings = bindings,
            Figures = [.. FindFigures(passage.Text, LanguageData.Of(passage.Language), foreign)],
            ForeignRuns = foreign,
        };
    }

    // By their start, the longer first, then as written.
    private static ImmutableArray<Binding> InOrder(IEnumerable<Binding> bindings) =>
        [.. bindings.OrderBy(static binding => binding.Range.Start).ThenByDescending(static binding => binding.Range.End)];

    // `[@key]` after a sentence binds it from its start, or from the citation before it inside the same sentence; a quotation of several
    // sentences is one.
    private static IEnumerable<Binding> SentenceBindings(
        IReadOnlyList<Marker> markers, List<(TextRange Range, bool IsTerminated)> parts, ImmutableArray<Quotation> quotations)
    {
        foreach (var marker in markers)
        {
            var start = StartOfPart(marker.Position);
            if (quotations.FirstOrDefault(quotation => quotation.Range.Start < start && quotation.Range.End > start) is { } spanning)
            {
                start = StartOfPart(spanning.Range.Start + 1);
            }

            var before = markers.Where(other => other.Position < marker.Position && other.Position > start).Select(static other => other.Position);
            yield return new Binding(
                marker.Key, marker.Span, new TextRange(before.DefaultIfEmpty(start).Max(), marker.Position), BindingForm.Sentence);
        }

        int StartOfPart(int position) =>
            parts.Where(part => part.Range.Start < position).Select(static part => part.Range.Start).DefaultIfEmpty(0).Max();
    }

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

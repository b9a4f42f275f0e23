using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>One paragraph, heading or other block of an article as readers read it, with all that was found in it.</summary>
/// <param name="Id">Its id on the page: <c>p1</c>, <c>p2</c> … in reading order.</param>
/// <param name="Language">Its language.</param>
/// <param name="Text">Its words, without markup and markers.</param>
/// <param name="Origins">Where each part of the words stands in the article's file.</param>
/// <param name="Styles">Emphasis, code, links and line breaks.</param>
internal sealed record Passage(
    string Id, LanguageTag Language, string Text, ImmutableArray<TextOrigin> Origins, ImmutableArray<Style> Styles)
{
    /// <summary>Bindings of its words, in order of their start, the longer first.</summary>
    public ImmutableArray<Binding> Bindings { get; init; } = [];

    /// <summary>Citations that stand where no words come before them, and so bind nothing.</summary>
    public ImmutableArray<InputSpan> StrayCitations { get; init; } = [];

    /// <summary>Its sentences: stretches that end with a sentence's mark.</summary>
    public ImmutableArray<TextRange> Sentences { get; init; } = [];

    /// <summary>Direct quotations, marks included; in an embedded original none, since all of it is quoted.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>Stated numbers.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Words that report what somebody said ("said", "according to"), outside quotations; in an embedded original none.</summary>
    public ImmutableArray<TextRange> Reports { get; init; } = [];

    /// <summary>Words that name a time by its distance from another ("today", "on Thursday").</summary>
    public ImmutableArray<TextRange> RelativeTimes { get; init; } = [];

    /// <summary>Weekdays that stand beside a whole date.</summary>
    public ImmutableArray<WeekdayDate> WeekdayDates { get; init; } = [];

    /// <summary>Runs in another language or script than the passage's.</summary>
    public ImmutableArray<ForeignRun> ForeignRuns { get; init; } = [];

    /// <summary>The words under the stated normalisation.</summary>
    public string Normalized => field ??= NormalizedText.Of(Text);

    /// <summary>The place in the article's file of <paramref name="range"/> of the words.</summary>
    public InputSpan SpanOf(TextRange range)
    {
        var start = Locate(range.Start, atEnd: false);
        var end = range.Length == 0 ? start : Locate(range.End - 1, atEnd: true);
        return start with { Length = Math.Max(0, end.Start - start.Start) };
    }

    /// <summary>The words that stand at <paramref name="place"/> of the article's file, or null when none do.</summary>
    public TextRange? RangeOf(InputSpan place)
    {
        var (start, end) = (int.MaxValue, 0);
        foreach (var origin in Origins.Where(origin => origin.Span.Input == place.Input))
        {
            var first = Math.Max(origin.Span.Start, place.Start);
            var last = Math.Min(origin.Span.Start + origin.Span.Length, place.Start + place.Length);
            if (first < last)
            {
                start = Math.Min(start, origin.IsVerbatim ? origin.Start + first - origin.Span.Start : origin.Start);
                end = Math.Max(end, origin.IsVerbatim ? origin.Start + last - origin.Span.Start : origin.Start + origin.Length);
            }
        }

        return end > start ? new TextRange(start, end) : null;
    }

    /// <summary>Whether bindings, one or several side by side, cover every word of <paramref name="range"/>.</summary>
    public bool IsBound(TextRange range)
    {
        var at = range.Start;
        foreach (var binding in Bindings)
        {
            while (at < range.End && char.IsWhiteSpace(Text[at]))
            {
                at++;
            }

            if (binding.Range.Start <= at)
            {
                at = Math.Max(at, binding.Range.End);
            }
        }

        return at >= range.End;
    }

    /// <summary>Whether bindings cover every number of <paramref name="figure"/>; the words and dashes between them need none.</summary>
    public bool IsBound(Figure figure) => figure.Numbers.All(IsBound);

    /// <summary>The bindings that hold for this range: those of its own words, else those of its sentence or original.</summary>
    public IReadOnlyList<Binding> BindingsOf(TextRange range)
    {
        var covering = Bindings.Where(binding => binding.Range.Contains(range)).ToList();
        var own = covering.FindAll(static binding => binding.Form == BindingForm.Words);
        return own.Count > 0 ? own : covering;
    }

    private InputSpan Locate(int position, bool atEnd)
    {
        var origin = Origins.LastOrDefault(origin => origin.Start <= position) ?? Origins[0];
        var offset = Math.Clamp(position - origin.Start, 0, origin.Length);
        return origin.IsVerbatim
            ? new InputSpan(origin.Span.Input, origin.Span.Start + offset + (atEnd ? 1 : 0), 0)
            : new InputSpan(origin.Span.Input, origin.Span.Start + (atEnd ? origin.Span.Length : 0), 0);
    }
}

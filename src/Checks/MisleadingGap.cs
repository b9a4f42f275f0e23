using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT203: a quotation whose gap promises more than the source holds, or hides a negation.
/// </summary>
/// <remarks>
/// What it does: the fragments round an ellipsis must stand in the source in the same order, inside one paragraph. It warns of a gap whose left-out
/// words negate something: "not", "never", "nobody".
/// Why it matters: a gap says "shortened"; words moved together from two places, or robbed of their "not", say what nobody said.
/// Example: <c>["we will … leave"][@speech-1]</c>, where the source has "we will never leave"
/// Write instead: the left-out words, or two quotations
/// </remarks>
internal sealed class MisleadingGap : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT203", "misleading-gap", Severity.Error) { IsHeld = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var quoted in article.QuotedWords.Where(static quoted => quoted is { CanBeChecked: true, Text: not null }))
        {
            if (quoted.Found.Level == MatchLevel.Scattered)
            {
                yield return Scattered(quoted, quoted.Text!);
            }
            else if (HiddenNegation(quoted, quoted.Text!, article) is { } hidden)
            {
                yield return hidden;
            }
        }
    }

    private Diagnostic Scattered(QuotedWords quoted, SearchableText text)
    {
        var fragments = quoted.Found.Fragments;
        var index = Enumerable.Range(1, fragments.Length - 1).First(index => !Follows(fragments[index].Stored, fragments[index - 1].Stored, text));
        var isBefore = fragments[index].Stored.Start < fragments[index - 1].Stored.End;
        return Rule.At(
            quoted.Passage.SpanOf(Between(quoted, fragments[index - 1], fragments[index], withWords: true)),
            isBefore
                ? $"`{Excerpts.Short(fragments[index].Words)}` stands before `{Excerpts.Short(fragments[index - 1].Words)}` in `{quoted.Source.Id}`"
                : $"`{Excerpts.Short(fragments[index].Words)}` stands in another paragraph of `{quoted.Source.Id}` than the words before the gap",
            "write two quotations: a gap leaves words out inside one paragraph, and keeps their order");
    }

    private Diagnostic? HiddenNegation(QuotedWords quoted, SearchableText text, Article article)
    {
        var negations = article.FactsOf(quoted.Language ?? quoted.Passage.Language).Negations;
        foreach (var (leftOut, before, after) in LeftOut(quoted, text))
        {
            if (SentenceRest.WordsOf(leftOut.Of(text.Words)).FirstOrDefault(negations.Contains) is { } negation)
            {
                return Rule.At(
                    quoted.Passage.SpanOf(Between(quoted, before, after, withWords: false)),
                    $"this gap hides `{negation}` of `{quoted.Source.Id}`",
                    "quote the words with it, or make sure that the shortened quotation says what the source says",
                    $"left out: {Excerpts.Short(leftOut.Of(text.Words))}") with { Severity = Severity.Warning };
            }
        }

        return null;
    }

    // Each left-out stretch with the fragments beside it; at the ends of the quotation, no more than the sentence.
    private static IEnumerable<(TextRange LeftOut, Fragment? Before, Fragment? After)> LeftOut(QuotedWords quoted, SearchableText text)
    {
        var found = quoted.Found;
        var words = NormalizedText.Of(quoted.Quotation.Words.Of(quoted.Passage.Text));
        if (found is { BeginsWithGap: true, Fragments: [var first, ..] } && !words.StartsWith('['))
        {
            yield return (SentenceRest.Before(text, first.Stored.Start), null, first);
        }

        foreach (var (before, after) in found.Fragments.Zip(found.Fragments.Skip(1)))
        {
            yield return (new TextRange(before.Stored.End, after.Stored.Start), before, after);
        }

        if (found is { EndsWithGap: true, Fragments: [.., var last] } && !words.EndsWith(']'))
        {
            yield return (SentenceRest.After(text, last.Stored.End), last, null);
        }
    }

    // The gap as the passage prints it, with or without the fragments round it.
    private static TextRange Between(QuotedWords quoted, Fragment? before, Fragment? after, bool withWords)
    {
        var words = quoted.Quotation.Words;
        var left = before is null ? new TextRange(words.Start, words.Start) : quoted.RangeOf(before.Words);
        var right = after is null ? new TextRange(words.End, words.End) : quoted.RangeOf(after.Words);
        if (left.End > right.Start)
        {
            return quoted.Quotation.Range;
        }

        if (withWords)
        {
            return new TextRange(left.Start, right.End);
        }

        var gap = quoted.Passage.Text.AsSpan(left.End, right.Start - left.End);
        return new TextRange(left.End + gap.Length - gap.TrimStart().Length, left.End + gap.TrimEnd().Length);
    }

    private static bool Follows(TextRange second, TextRange first, SearchableText text) =>
        second.Start >= first.End && text.ParagraphAt(second.Start) == text.ParagraphAt(first.Start);
}

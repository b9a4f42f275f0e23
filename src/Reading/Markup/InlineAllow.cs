using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Reading.Markup;

/// <summary>An <c>allow</c> comment inside a passage.</summary>
/// <param name="Comment">What it says, and for now the place where it stands.</param>
/// <param name="Position">The place in the passage's words, after which it stands.</param>
internal sealed record InlineAllow(Suppression Comment, int Position)
{
    /// <summary>The comment with the sentence that it covers: the one in which, or right behind which, it stands, citations included.</summary>
    public Suppression In(Passage passage)
    {
        ImmutableArray<int> starts = [0, .. passage.Sentences.Select(static sentence => sentence.End)];
        var start = starts.Where(start => start < Position).DefaultIfEmpty(0).Max();

        // A quotation of several sentences is one.
        if (passage.Quotations.FirstOrDefault(quotation => quotation.Range.Start < start && quotation.Range.End > start) is { } spanning)
        {
            start = starts.Where(start => start <= spanning.Range.Start).Max();
        }

        var sentence = passage.Sentences.Where(sentence => sentence.End >= Position).Select(static sentence => sentence.End).DefaultIfEmpty(passage.Text.Length).Min();
        var words = passage.SpanOf(new TextRange(start, sentence));
        var end = Math.Max(words.Start + words.Length, Comment.Covers.Start + Comment.Covers.Length);
        return Comment with { Covers = words with { Length = end - words.Start } };
    }
}

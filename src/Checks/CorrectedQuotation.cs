using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT602: a correction of words that are quoted.
/// </summary>
/// <remarks>
/// What it does: looks where the words lie that a note with <c>changes_text: true</c> explains, and reports those inside a quotation or an embedded
/// original. A change beside quoted words is none of them.
/// Why it matters: quoted words are somebody else's; when they are wrong, they were said wrongly, and a correction would falsify the record.
/// Example: a correction of "a black day" to "a dark day", inside the quotation marks
/// Write instead: the words as they were said, and an editor's note beside them, with <c>changes_text: false</c>
/// </remarks>
internal sealed class CorrectedQuotation : ICheck
{
    private const string Help = "restore the quoted words; a note beside them with `changes_text: false` can say what is wrong with them";

    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT602", "corrected-quotation", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var change in article.Changes.Where(static change => change is { IsRecent: true, Notes.IsEmpty: false, IsMove: false }))
        {
            var note = change.Notes[0];
            if (change.Place is { } place && OriginalOf(article, change, place) is { } original)
            {
                var words = change.Words.FirstOrDefault(static words => words.Kind != WordChangeKind.Same)?.After ?? new TextRange(0, place.Text.Length);
                var at = change.Passage is null ? original.Span : place.SpanOf(words);
                yield return Rule.At(at, $"`{note.Id}` changes the words of an embedded original", Help);
            }
            else if (change.Passage is { } passage
                && change.Words.Where(words => words.Kind != WordChangeKind.Same && passage.Quotations.Any(quotation => IsInside(words.After, quotation, passage.Text))).ToList() is [var inside, ..] all)
            {
                // Where words were replaced, the new ones follow the old.
                var at = all.Count > 1 && inside.After.Length == 0 && all[1].Before == new TextRange(inside.Before.End, inside.Before.End) ? all[1].After : inside.After;
                var words = inside.Before.Length > 0 ? inside.Before.Of(change.Before!.Text!) : inside.After.Of(passage.Text);
                yield return Rule.At(passage.SpanOf(at), $"`{note.Id}` changes the quoted words `{Excerpts.Short(words)}`", Help);
            }
        }
    }

    // What is gone was part of an original when paragraphs of one stand on both sides.
    private static EmbeddedOriginal? OriginalOf(Article article, ParagraphChange change, Passage place) => article.EmbeddedOriginals.FirstOrDefault(original =>
        original.Paragraphs.Contains(place) && (change.Passage is not null || (original.Paragraphs[^1] != place && original.Citation is not null)));

    // Words that were taken out lie between two that stayed: inside, when both of these or a quotation's mark and one of these are.
    private static bool IsInside(TextRange words, Quotation quotation, string text)
    {
        if (words.Length > 0)
        {
            return words.Overlaps(quotation.Words);
        }

        var next = words.Start;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return words.Start >= quotation.Words.Start && next <= quotation.Words.End;
    }
}

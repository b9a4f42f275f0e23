using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT205: a quotation that looks like a whole sentence of its source and is a part of one.
/// </summary>
/// <remarks>
/// What it does: warns of a quotation that begins with a capital letter and ends with a sentence's mark while the source's sentence begins earlier, and
/// of one that stands by itself, begins where the source's sentence begins, and stops before it ends. Words woven into the article's own sentence
/// are no finding, nor is a cut whose rest the paragraph quotes too.
/// Why it matters: a reader takes a whole sentence for all that was said; "We will leave" is another statement than "We will leave when they do".
/// Example: <c>He said: ["We will leave the town"][@speech-1].</c>, where the source goes on "when they do."
/// Write instead: <c>He said: ["We will leave the town …"][@speech-1].</c>
/// </remarks>
internal sealed class CutQuotation : ICheck
{
    // Three words and fewer are a name or a phrase.
    private const int ShortestSentence = 4;

    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT205", "cut-quotation", Severity.Warning);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var quoted in article.QuotedWords.Where(static quoted => quoted is { CanBeChecked: true, Text: not null, Found.Level: >= MatchLevel.Typographic }))
        {
            var words = quoted.Found.Fragments[0].Words;
            if (char.IsLower(words.FirstOrDefault(char.IsLetter)) || quoted.Found.Fragments.Sum(static fragment => fragment.Words.Split(' ').Length) < ShortestSentence)
            {
                continue;
            }

            var (start, end) = Cuts(quoted, quoted.Text!, words, article);
            if (start is { } before)
            {
                yield return Found(quoted, before, words.Split(' ')[0], "beginning", "begin it with `…`, or quote from the sentence's first word");
            }

            if (end is { } after)
            {
                yield return Found(quoted, after, quoted.Found.Fragments[^1].Words.Split(' ')[^1], "end", "end it with `…`, or quote on to the sentence's last word");
            }
        }
    }

    private Diagnostic Found(QuotedWords quoted, TextRange leftOut, string at, string part, string help)
    {
        var word = part == "end"
            ? new TextRange(Math.Max(quoted.Quotation.Words.Start, quoted.Quotation.Words.End - at.Length), quoted.Quotation.Words.End)
            : quoted.RangeOf(at);
        return Rule.At(
            quoted.Passage.SpanOf(word),
            $"this quotation leaves out the {part} of a sentence of `{quoted.Source.Id}`: `{Excerpts.Short(leftOut.Of(quoted.Text!.Words))}`",
            help);
    }

    private static (TextRange? Start, TextRange? End) Cuts(QuotedWords quoted, SearchableText text, string words, Article article)
    {
        var found = quoted.Found;
        var before = SentenceRest.Before(text, found.Fragments[0].Stored.Start);
        var after = SentenceRest.After(text, found.Fragments[^1].Stored.End);
        var (isCutBefore, isCutAfter) = (SentenceRest.HasWords(text, before), SentenceRest.HasWords(text, after));
        var claimsStart = !found.BeginsWithGap && char.IsUpper(words.FirstOrDefault(char.IsLetter)) && SentenceRest.EndsWithMark(found.Fragments[^1].Words);
        var claimsEnd = !found.EndsWithGap && !isCutBefore && StandsByItself(quoted);
        return (
            isCutBefore && claimsStart && !IsQuotedToo(before) ? before : null,
            isCutAfter && claimsEnd && !IsQuotedToo(after) ? after : null);

        bool IsQuotedToo(TextRange rest) => article.QuotedWords.Any(other =>
            other.Passage == quoted.Passage && other.Text == text && other.Found.Fragments.Any(fragment => fragment.Stored.Overlaps(rest)));
    }

    // `He said: "…"` and `"…", he said` stand by themselves; `he spoke of "…"` does not.
    private static bool StandsByItself(QuotedWords quoted)
    {
        var before = quoted.Passage.Text.AsSpan(0, quoted.Quotation.Range.Start).TrimEnd();
        return before.IsEmpty || !char.IsLetterOrDigit(before[^1]);
    }
}

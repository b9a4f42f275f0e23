using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT201: words that do not stand where they are said to stand.
/// </summary>
/// <remarks>
/// What it does: looks for every bound quotation in its source's stored text and recorded translations, for every embedded original in the stored
/// text, for every aligned sentence on both sides, and for every paragraph of a supplied article in the text as supplied.
/// Why it matters: this is what the build is for: a quotation that is published stands in its source, word by word.
/// Example: <c>["more than two thousand"][@defenceu-1]</c>, where the source has "more than 1 thousand"
/// Write instead: the source's words, or a gap <c>…</c> and an insertion <c>[word]</c> where you leave out or add
/// </remarks>
internal sealed class QuotationNotInSource : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT201", "quotation-not-in-source", Severity.Error) { IsHeld = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
    [
        .. article.QuotedWords
            .Where(static quoted => quoted is { IsMissing: true, LacksTranslation: false })
            .Select(quoted => NotFound(quoted.Passage, quoted.Quotation.Words, "this quotation", quoted.Source.Id, [.. quoted.Source.Texts.Select(static text => text.Text.Words)])),
        .. CheckEmbedded(article).Concat(CheckAlignment(article)).Concat(CheckSupplied(article)).Select(static finding => finding with { IsFixed = true }),
    ];

    private IEnumerable<Diagnostic> CheckEmbedded(Article article)
    {
        foreach (var embedded in article.EmbeddedOriginals)
        {
            if (embedded.Citation is not { } citation || article.Records.SourceOf(citation.Key) is not { } source)
            {
                continue;
            }

            if (source.Text is null)
            {
                yield return Rule.At(citation.KeySpan, $"an embedded original needs the stored text of `{source.Id}`", "store it under `originals/` and pin its SHA-256");
                continue;
            }

            foreach (var passage in embedded.Passages.Where(passage => TextMatch.Level(passage.Text, source.Text.Searchable) != MatchLevel.Exact))
            {
                yield return NotFound(passage, new TextRange(0, passage.Text.Length), "this embedded original", source.Id, [source.Text.Text]);
            }
        }
    }

    private IEnumerable<Diagnostic> CheckAlignment(Article article) =>
        from source in article.Records.Sources
        from translation in source.Translations
        from part in translation.Aligned.Select(static pair => (pair.Span, pair.Original, pair.Printed))
            .Concat(translation.Notes.Select(static note => (note.Span, Original: note.Original ?? "", note.Printed)))
        from side in new[]
        {
            (Words: part.Original, Text: source.Text?.Searchable, Where: "stored text"),
            (Words: part.Printed, Text: translation.Searchable, Where: "translation"),
        }
        where side.Words is not null && side.Text is not null && TextMatch.Level(side.Words, side.Text) != MatchLevel.Exact
        select Rule.At(
            part.Span,
            $"`{Excerpts.Short(side.Words)}` does not stand in the {side.Where} of `{(side.Where == "translation" ? translation.Id : source.Id)}`",
            "copy the words from there",
            [.. Notes(WordDiff.Between(side.Words, side.Text.Words))]);

    // A supplied article is one long quotation: every paragraph, in order, and nothing else.
    private IEnumerable<Diagnostic> CheckSupplied(Article article)
    {
        if (article.Records.Find<Source>(article.FrontMatter.SuppliedAs?.Value)?.Text is not { } supplied)
        {
            yield break;
        }

        // Where no empty line parts paragraphs, lines are paragraphs, unless all of them are published as one.
        var paragraphs = supplied.Paragraphs.Count == 1 && article.Passages.Count > 1 ? supplied.Lines : supplied.Paragraphs;
        for (var index = 0; index < Math.Max(paragraphs.Count, article.Passages.Count); index++)
        {
            if (index >= article.Passages.Count)
            {
                yield return Rule.At(
                    article.FrontMatter.SuppliedAs!.Span, $"the article lacks paragraph {index + 1} of the supplied text: `{Excerpts.Short(paragraphs[index])}`");
                yield break;
            }

            var passage = article.Passages[index];
            if (index >= paragraphs.Count || passage.Normalized != paragraphs[index])
            {
                yield return NotFound(
                    passage, new TextRange(0, passage.Text.Length), $"paragraph {index + 1}", article.FrontMatter.SuppliedAs!.Value, index < paragraphs.Count ? [paragraphs[index]] : []) with
                {
                    Help = index < paragraphs.Count ? "restore the supplied words: nothing is added, left out or changed" : "take it out: the supplied text ends before it",
                };
            }
        }
    }

    private Diagnostic NotFound(Passage passage, TextRange words, string what, string source, IReadOnlyList<string> texts)
    {
        var quoted = words.Of(passage.Text);
        var diff = texts.Select(text => WordDiff.Between(quoted, text)).FirstOrDefault(static diff => diff is not null);
        var at = diff is null ? words : new TextRange(words.Start + diff.First.Start, words.Start + diff.First.End);
        return Rule.At(
            passage.SpanOf(at),
            $"{what} does not stand in `{source}`",
            diff is null ? "check the key: the words stand nowhere in that source" : "write the source's words; mark what you leave out with `…` and what you add with `[…]`",
            [.. Notes(diff)]);
    }

    private static string[] Notes(WordDiff? diff) => diff is null ? [] : [diff.Lines];
}

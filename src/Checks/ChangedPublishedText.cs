using System.Globalization;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT601: a published paragraph that changed without a correction that names it.
/// </summary>
/// <remarks>
/// What it does: compares the article's paragraphs with the last state that <c>published.yaml</c> records. One that was changed, added, taken out or
/// moved since then needs a note with <c>changes_text: true</c>, not older than that state, that names it: by a place <c>at</c> in the paragraph, by
/// its id among <c>targets</c>, or by the words that stood there, <c>was</c>. White space alone is no change. Words that stand as they did but lost
/// their citation are a warning.
/// Why it matters: whoever read or quoted the earlier words must be able to see that they were changed, when and why.
/// Example: <c>more than 31 tanks</c>, where <c>more than 30 tanks</c> was published
/// Write instead: <c>notes: [ { id: fix-1, kind: correction, date: 2026-11-25, at: [ { exact: "31 tanks" } ], text: "…", changes_text: true } ]</c>
/// </remarks>
internal sealed class ChangedPublishedText : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT601", "changed-published-text", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
    [
        .. article.Changes.Where(static change => change is { IsRecent: true, Notes.IsEmpty: true }).Select(change => Unexplained(article, change)),
        .. NeverPublished(article),
        .. LostCitations(article),
    ];

    private Diagnostic Unexplained(Article article, ParagraphChange change)
    {
        var number = change.Passage?.Id[1..];
        var date = change.Since.Date.ToString("O", CultureInfo.InvariantCulture);
        return change switch
        {
            { Before: null } => At(change.After!.Span, $"paragraph {number} was not there in the edition of {date}", Selector(change.After.Text!)),
            { Passage: null } => At(change.Before.Span, $"a paragraph of the edition of {date} is gone", $"was: \"{Excerpts.Beginning(change.Before.Text ?? "…")}\""),
            { IsMove: true } => At(change.After!.Span, $"paragraph {number} stood elsewhere in the edition of {date}", Selector(change.After.Text!)),
            _ => Changed(change.Passage),
        };

        Diagnostic Changed(Passage passage)
        {
            var first = change.Words.ToList().FindIndex(static words => words.Kind != WordChangeKind.Same);
            if (first < 0)
            {
                return At(passage.SpanOf(new TextRange(0, passage.Text.Length)), $"paragraph {number} is not as in the edition of {date}", $"targets: [{passage.Id}]");
            }

            var words = change.Words[first];
            var removed = words.Before.Of(change.Before.Text!);
            var added = words.Kind == WordChangeKind.Added ? words : change.Words.Skip(first + 1).Take(1).FirstOrDefault(static next => next.Kind == WordChangeKind.Added);
            var what = removed.Length == 0 ? $"`{Excerpts.Short(words.After.Of(passage.Text))}` is new"
                : added is null ? $"`{Excerpts.Short(removed)}` is gone"
                : $"`{Excerpts.Short(removed)}` became `{Excerpts.Short(added.After.Of(passage.Text))}`";
            return At(
                passage.SpanOf((added ?? words).After),
                $"paragraph {number} is not as in the edition of {date}: {what}",
                added is null ? $"targets: [{passage.Id}]" : Selector(Excerpts.WithNextWords(passage.Text, added.After)));
        }

        Diagnostic At(InputSpan span, string message, string place) => Rule.At(
            span,
            message,
            $"restore it, or add to `notes`: `{{ id: …, kind: correction, date: …, {place}, text: \"…\", changes_text: true }}`",
            [.. Near(article, change)]);
    }

    // Notes that would explain the change but for one field.
    private static IEnumerable<string> Near(Article article, ParagraphChange change) =>
        from note in article.Records.Notes
        where ParagraphHistory.Names(article, note, change)
        select !note.ChangesText ? $"`{note.Id}` stands there, but does not say `changes_text: true`"
            : note.Date < change.Since.Date ? $"`{note.Id}` is older than that edition"
            : $"`{note.Id}` explains an earlier change";

    private IEnumerable<Diagnostic> NeverPublished(Article article) =>
        from note in article.Records.Notes
        where !article.Published.IsEmpty
        from was in note.Was
        where !article.Published.Any(state => state.Paragraphs.Any(paragraph => paragraph.Held(was.Value)))
        select Rule.At(was.Span, $"no recorded edition held `{Excerpts.Short(was.Value)}`", "copy the words from one paragraph of `published.yaml`");

    // The words stand, what they rest on is gone: earlier readers were told more. A later note about the paragraph answers for it.
    private IEnumerable<Diagnostic> LostCitations(Article article)
    {
        if (article.Published.LastOrDefault() is not { } state)
        {
            yield break;
        }

        var recorded = state.Paragraphs.ToLookup(static paragraph => paragraph.Sha256, StringComparer.Ordinal);
        foreach (var passage in article.Passages)
        {
            var isExplained = article.Records.Notes.Any(note => note.Date > state.Date && ParagraphHistory.IsAbout(article, note, passage));
            var now = PublishedParagraph.Of(passage);
            foreach (var lost in isExplained ? [] : recorded[now.Sha256].Take(1).SelectMany(static paragraph => paragraph.Citations).Except(now.Citations))
            {
                var at = passage.Text.IndexOf(lost.Words, StringComparison.Ordinal);
                var words = at < 0 ? new TextRange(0, passage.Text.Length) : new TextRange(at, at + lost.Words.Length);
                if (lost.Key == Binding.Unsourced && passage.IsBound(words))
                {
                    // A source was found where none was named.
                    continue;
                }

                yield return Rule.At(
                    passage.SpanOf(words),
                    $"these words were published with the citation `{lost.Key}`, and have lost it",
                    "restore it; if it was wrong, say so in a note about this paragraph") with { Severity = Severity.Warning };
            }
        }
    }

    // In YAML's double quotes (7.3.1), as the editor can paste it.
    private static string Selector(string words) =>
        $"at: [ {{ exact: \"{Excerpts.Beginning(words).Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" }} ]";
}

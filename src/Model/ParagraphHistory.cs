using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>Follows an article's paragraphs through its published states to what they are now.</summary>
internal static class ParagraphHistory
{
    /// <summary>Every change between two states, and between the last state and now, with the notes that explain it.</summary>
    public static IReadOnlyList<ParagraphChange> Of(Article article)
    {
        var states = article.Published;
        if (states.IsEmpty)
        {
            return [];
        }

        IReadOnlyList<PublishedParagraph> now = [.. article.Passages.Select(PublishedParagraph.Of)];
        var pairs = states.Select((state, index) => StateAlignment.Pair(state.Paragraphs, index + 1 < states.Length ? states[index + 1].Paragraphs : now)).ToList();
        List<ParagraphChange> changes = [];
        for (var index = 0; index < states.Length; index++)
        {
            var isRecent = index == states.Length - 1;
            var later = isRecent ? now : states[index + 1].Paragraphs;
            var explaining = Explaining(article, index);
            Passage? place = article.Passages.Count > 0 ? article.Passages[0] : null;
            foreach (var (before, after, isMoved) in pairs[index])
            {
                var passage = after < 0 ? null : Traced(after, index + 1);
                place = passage ?? place;
                var isSame = before >= 0 && after >= 0 && states[index].Paragraphs[before].Sha256 == later[after].Sha256;
                if (isSame && !isMoved)
                {
                    continue;
                }

                var change = new ParagraphChange(states[index], isRecent, before < 0 ? null : states[index].Paragraphs[before], after < 0 ? null : later[after], passage, place);
                changes.Add(change with { Notes = [.. explaining.Where(note => Names(article, note, change))] });
            }
        }

        return changes;

        Passage? Traced(int paragraph, int state)
        {
            for (; state < states.Length && paragraph >= 0; state++)
            {
                paragraph = pairs[state].First(pair => pair.Before == paragraph).After;
            }

            return paragraph < 0 ? null : article.Passages[paragraph];
        }
    }

    /// <summary>Whether <paramref name="note"/> names what was changed: by its place in the paragraph, by the paragraph's id, or by words that stood
    /// in no other and stand there no more.</summary>
    public static bool Names(Article article, Note note, ParagraphChange change) =>
        (change.Passage is { } passage && IsAbout(article, note, passage))
        || (change.Before is { } before && note.Was.Any(was => before.Held(was.Value) && change.Since.Paragraphs.Count(other => other.Held(was.Value)) == 1
            && change.After?.Held(was.Value) != true));

    /// <summary>Whether <paramref name="note"/> stands in <paramref name="passage"/> or names it.</summary>
    public static bool IsAbout(Article article, Note note, Passage passage) =>
        article.NotePlaces.Any(place => place.Note == note && place.Passage == passage.Id) || note.Targets.Any(target => target.Value == passage.Id);

    // A state lists the notes that led to it; where it lists none, their dates tell. A listed note explains no later change.
    private static List<Note> Explaining(Article article, int state)
    {
        var states = article.Published;
        var listed = states.SelectMany(static other => other.Notes).ToHashSet(StringComparer.Ordinal);
        var changing = article.Records.Notes.Where(static note => note.ChangesText);
        return
        [
            .. state == states.Length - 1
                ? changing.Where(note => !listed.Contains(note.Id) && note.Date >= states[state].Date)
                : states[state + 1].Notes.IsEmpty
                    ? changing.Where(note => !listed.Contains(note.Id) && note.Date >= states[state].Date && note.Date <= states[state + 1].Date)
                    : changing.Where(note => states[state + 1].Notes.Contains(note.Id)),
        ];
    }
}

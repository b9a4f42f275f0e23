using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>A part of a stored text beside what the article printed for it.</summary>
/// <param name="Original">The original's words, differing ones marked.</param>
/// <param name="Printed">The translation's words, or null when it has none for this part.</param>
/// <param name="IsTranslated">Whether the part was there to be translated: false for captions and labels.</param>
internal sealed record TextPart(IReadOnlyList<InlineNode> Original, IReadOnlyList<InlineNode>? Printed, bool IsTranslated);

/// <summary>Lays a stored text out beside its translation so that no word of it is left out.</summary>
internal static class SourceText
{
    /// <summary>All of <paramref name="stored"/>, normalised, in order: aligned sentences, and what lies between them.</summary>
    public static IEnumerable<TextPart> Align(string stored, Translation translation)
    {
        var text = NormalizedText.Of(stored);
        var at = 0;
        foreach (var pair in translation.Aligned)
        {
            var original = NormalizedText.Of(pair.Original);
            var found = text.IndexOf(original, at, StringComparison.Ordinal);
            if (found < 0)
            {
                continue;
            }

            if (text[at..found].Trim() is { Length: > 0 } between)
            {
                yield return new TextPart([new WordsNode(between)], null, IsTranslated: false);
            }

            yield return PartOf(pair, translation);
            at = found + original.Length;
        }

        if (text[at..].Trim() is { Length: > 0 } rest)
        {
            yield return new TextPart([new WordsNode(rest)], null, IsTranslated: false);
        }
    }

    /// <summary>The aligned sentences whose original stands in <paramref name="passage"/>.</summary>
    public static IEnumerable<TextPart> Within(Passage passage, Translation translation) =>
        translation.Aligned
            .Where(pair => passage.Normalized.Contains(NormalizedText.Of(pair.Original), StringComparison.Ordinal))
            .Select(pair => PartOf(pair, translation));

    private static TextPart PartOf(AlignedSentence pair, Translation translation)
    {
        var numbered = translation.Notes.Select(static (note, index) => (Note: note, Number: index + 1)).ToList();
        return new TextPart(
            InlineTree.WithDifferences(pair.Original, Marked(pair.Original, static note => note.Original)),
            pair.Printed is null ? null : InlineTree.WithDifferences(pair.Printed, Marked(pair.Printed, static note => note.Printed)),
            IsTranslated: true);

        // A difference that both sides have belongs to the pair that holds both.
        IEnumerable<(int, string)> Marked(string side, Func<TranslationNote, string?> words) =>
            from entry in numbered
            let here = (entry.Note.Original is null || pair.Original.Contains(entry.Note.Original, StringComparison.Ordinal))
                && (entry.Note.Printed is null || pair.Printed?.Contains(entry.Note.Printed, StringComparison.Ordinal) == true)
            where here && words(entry.Note) is { } marked && side.Contains(marked, StringComparison.Ordinal)
            select (entry.Number, words(entry.Note)!);
    }
}

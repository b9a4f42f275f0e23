using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>A part of a stored text beside what the article prints for it.</summary>
/// <param name="Place">Where it begins in the normalised stored text.</param>
/// <param name="Original">The original's words.</param>
/// <param name="Printed">The translation's words, or null when it has none for this part.</param>
/// <param name="IsTranslated">Whether the part was there to be translated: false for captions and labels.</param>
/// <param name="Differences">What differs between the two.</param>
internal sealed record TextPart(
    int Place, string Original, string? Printed, bool IsTranslated, IReadOnlyList<Difference> Differences)
{
    /// <summary>Its number among the parts of an embedded original, from 1; 0 when that has only one.</summary>
    public int Number { get; init; }
}

/// <summary>A numbered difference between an original and its translation.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Letter">Its letter: A, B, C …</param>
/// <param name="Label">What names it where it stands alone.</param>
/// <param name="Note">The record.</param>
internal sealed record Difference(string Id, string Letter, string Label, TranslationNote Note);

/// <summary>Lays a stored text out beside its translation so that no word of either is left out.</summary>
internal static class SourceText
{
    /// <summary>The differences that a translation records, in order.</summary>
    public static IReadOnlyList<Difference> Differences(Source source, Translation translation, Words words) =>
        [.. translation.Notes.Select((note, index) =>
        {
            var letter = Use.LetterOf(index).ToUpperInvariant();
            return new Difference($"d-{translation.Id}-{letter}", letter, words.Format("translation.difference", letter, source.Label), note);
        })];

    /// <summary>All of the stored text, normalised, in order: aligned sentences, and what lies between them.</summary>
    public static IEnumerable<TextPart> Align(StoredText stored, Translation translation, IReadOnlyList<Difference> differences)
    {
        var text = stored.Normalized;
        var at = 0;
        foreach (var part in Translated(stored, translation, differences))
        {
            if (part.Place > at && text[at..part.Place].Trim() is { Length: > 0 } between)
            {
                yield return new TextPart(at, between, null, IsTranslated: false, []);
            }

            yield return part;
            at = Math.Max(at, part.Place + NormalizedText.Of(part.Original).Length);
        }

        if (text[at..].Trim() is { Length: > 0 } rest)
        {
            yield return new TextPart(at, rest, null, IsTranslated: false, []);
        }
    }

    /// <summary>The translated parts that begin in each paragraph of an embedded original, by the paragraph's id.</summary>
    public static ILookup<string, TextPart> ByParagraph(
        EmbeddedOriginal embedded, StoredText stored, Translation translation, IReadOnlyList<Difference> differences)
    {
        List<(string Id, int Start)> starts = [];
        var at = 0;
        foreach (var paragraph in embedded.Paragraphs)
        {
            var found = stored.Normalized.IndexOf(paragraph.Normalized, at, StringComparison.Ordinal);
            at = found < 0 ? at : found;
            starts.Add((paragraph.Id, at));
            at += paragraph.Normalized.Length;
        }

        List<TextPart> parts = [.. Translated(stored, translation, differences)];
        return parts.Select((part, index) => parts.Count > 1 ? part with { Number = index + 1 } : part)
            .ToLookup(part => starts.LastOrDefault(start => start.Start <= part.Place, starts[0]).Id, StringComparer.Ordinal);
    }

    // Pairs in the order of the original; a translation that is not aligned is one pair.
    private static IEnumerable<TextPart> Translated(StoredText stored, Translation translation, IReadOnlyList<Difference> differences)
    {
        if (translation.Aligned.IsEmpty)
        {
            return [new TextPart(0, stored.Normalized, translation.Text, IsTranslated: true, differences)];
        }

        List<TextPart> parts = [];
        foreach (var pair in translation.Aligned)
        {
            var original = NormalizedText.Of(pair.Original);
            var after = parts.Count == 0 ? 0 : parts[^1].Place + 1;
            var place = stored.Normalized.IndexOf(original, Math.Min(after, stored.Normalized.Length), StringComparison.Ordinal);
            place = place >= 0 ? place : stored.Normalized.IndexOf(original, StringComparison.Ordinal);
            parts.Add(new TextPart(Math.Max(place, 0), original, pair.Printed, IsTranslated: true, [.. differences.Where(difference => IsIn(difference.Note, pair))]));
        }

        return parts.OrderBy(static part => part.Place);
    }

    // A difference that both sides have belongs to the pair that holds both.
    private static bool IsIn(TranslationNote note, AlignedSentence pair) =>
        (note.Original is null || pair.Original.Contains(note.Original, StringComparison.Ordinal))
        && (note.Printed is null || pair.Printed?.Contains(note.Printed, StringComparison.Ordinal) == true);
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>An article's paragraphs as they once were published.</summary>
/// <param name="Date">The day of that edition.</param>
/// <param name="Paragraphs">Its paragraphs, in reading order.</param>
/// <param name="Notes">Ids of the notes that say what had changed since the state before.</param>
internal sealed record PublishedState(DateOnly Date, ImmutableArray<PublishedParagraph> Paragraphs, ImmutableArray<string> Notes)
{
    /// <summary>The copy that was published with it, or null when none was kept.</summary>
    public PublishedCopy? Copy { get; init; }

    /// <summary>The state of <paramref name="article"/> now, with what explains its changes since the last recorded one.</summary>
    public static PublishedState Of(Article article) => new(
        article.FrontMatter.Edition.Date,
        [.. article.Passages.Select(PublishedParagraph.Of)],
        [.. article.Changes.Where(static change => change.IsRecent).SelectMany(static change => change.Notes).Select(static note => note.Id).Distinct()]);

    /// <summary>Whether it has the same paragraphs as <paramref name="other"/>, one by one.</summary>
    public bool HasTextOf(PublishedState other) =>
        Paragraphs.Select(static paragraph => paragraph.Sha256).SequenceEqual(other.Paragraphs.Select(static paragraph => paragraph.Sha256));
}

/// <summary>One paragraph of a published state.</summary>
/// <param name="Sha256">SHA-256 of its words under the stated normalisation, lower-case hex.</param>
/// <param name="Text">Those words, or null when only the hash is recorded.</param>
/// <param name="Span">Where it is written: in the record, or in the article.</param>
internal sealed record PublishedParagraph(string Sha256, string? Text, InputSpan Span)
{
    /// <summary>The citations that it had, in the order of their words.</summary>
    public ImmutableArray<PublishedCitation> Citations { get; init; } = [];

    /// <summary>What a passage is in a published state.</summary>
    public static PublishedParagraph Of(Passage passage) =>
        new(HashOf(passage.Normalized), passage.Normalized, passage.SpanOf(new TextRange(0, passage.Text.Length)))
        {
            Citations = [.. passage.Bindings.Select(binding => new PublishedCitation(binding.Key, NormalizedText.Of(binding.Range.Of(passage.Text))))],
        };

    /// <summary>The hash of <paramref name="text"/> under the stated normalisation.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NormalizedText.Of(text))));

    /// <summary>Whether <paramref name="words"/> stood in it; without its text, whether they are all of it.</summary>
    public bool Held(string words) =>
        Text?.Contains(NormalizedText.Of(words), StringComparison.Ordinal) ?? HashOf(words) == Sha256;
}

/// <summary>A citation of a published paragraph.</summary>
/// <param name="Key">The id it named.</param>
/// <param name="Words">The words it bound, under the stated normalisation.</param>
internal sealed record PublishedCitation(string Key, string Words);

using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>The text of a source as this edition stores it, byte for byte.</summary>
/// <param name="Path">Its file, relative to the article's folder.</param>
/// <param name="Bytes">The untouched bytes.</param>
/// <param name="Text">The same, decoded as UTF-8.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hex.</param>
/// <param name="Pinned">The SHA-256 that the record pins.</param>
internal sealed record StoredText(string Path, ReadOnlyMemory<byte> Bytes, string Text, string Sha256, Stated<string> Pinned)
{
    /// <summary>The text made ready to look words up in it.</summary>
    public SearchableText Searchable => field ??= new SearchableText(Text);

    /// <summary>The paragraphs of the text under the stated normalisation, in order; empty ones left out.</summary>
    public IReadOnlyList<string> Paragraphs => field ??= NormalizedText.Paragraphs(Text);

    /// <summary>The lines of the text under the stated normalisation, in order; empty ones left out.</summary>
    public IReadOnlyList<string> Lines => field ??= NormalizedText.Lines(Text);

    /// <summary>The whole text under the stated normalisation.</summary>
    public string Normalized => field ??= NormalizedText.Of(Text);
}

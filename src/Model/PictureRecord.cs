using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>What the editor states of a picture that the edition holds.</summary>
/// <param name="File">Its file, as <c>media/bridge.jpg</c>.</param>
/// <param name="Span">Where the record begins.</param>
/// <param name="Width">Its width in pixels, or null after a finding.</param>
/// <param name="Height">Its height in pixels, or null after a finding.</param>
/// <param name="Alt">What it shows, in the editor's words, for those who do not see it.</param>
/// <param name="Language">The language of these words and of the caption, when it is not the article's.</param>
/// <param name="Credit">Whom the editor credits it to, or null.</param>
/// <param name="Caption">The editor's caption, or null.</param>
/// <param name="Source">Id of the source of kind <c>image</c> that it comes from, or null.</param>
/// <param name="Known">Which of its fields are stated and which are not known.</param>
internal sealed record PictureRecord(
    Stated<string> File,
    InputSpan Span,
    int? Width,
    int? Height,
    string Alt,
    LanguageTag? Language,
    string? Credit,
    string? Caption,
    Stated<string>? Source,
    KnownFields Known)
{
    /// <summary>Where width, height and alternative text stand, or the record when it lacks them.</summary>
    public (InputSpan Width, InputSpan Height, InputSpan Alt) Places { get; init; }

    /// <summary>Whether the editor publishes what the file carries beside the picture.</summary>
    public bool KeepsMetadata { get; init; }
}

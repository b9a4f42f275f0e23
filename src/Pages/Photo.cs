using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>A picture of the article as its page shows it.</summary>
/// <param name="Record">What the editor states of it.</param>
/// <param name="Credit">Whom it is credited to, or null when that is not known.</param>
/// <param name="Width">Its own width in pixels.</param>
/// <param name="Height">Its own height in pixels.</param>
/// <param name="Sizes">What browsers choose from, the smallest first.</param>
/// <param name="Fallback">What is shown where none of these can be.</param>
internal sealed record Photo(PictureRecord Record, string? Credit, int Width, int Height, IReadOnlyList<PhotoFile> Sizes, PhotoFile Fallback)
{
    /// <summary>The files made of it, all of them.</summary>
    public IEnumerable<PhotoFile> Files => Sizes.Append(Fallback);

    /// <summary>The value of <c>srcset</c>.</summary>
    /// <param name="files">What leads from the page to the article's files.</param>
    public string SourceSet(string files) => string.Join(", ", Sizes.Select(file => $"{files}{file.Path} {file.Width}w"));
}

/// <summary>A picture's file that the build made.</summary>
/// <param name="Path">Its path from the article's folder.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256.</param>
internal sealed record PhotoFile(string Path, int Width, int Height, string MediaType, long Bytes, string Sha256);

namespace Sourcebound.Pages;

/// <summary>The picture that others show beside a link to a page (Open Graph).</summary>
/// <param name="Path">Where it lies, from the publication's root.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Alternative">What it says, for those who do not see it.</param>
internal sealed record PageCard(string Path, int Width, int Height, string Alternative);

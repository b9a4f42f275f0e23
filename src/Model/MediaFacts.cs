using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>What the file of a held picture says of itself.</summary>
/// <param name="Width">Its width as it is seen, in pixels.</param>
/// <param name="Height">Its height as it is seen, in pixels.</param>
/// <param name="Orientation">How its rows lie, 1 to 8 (Exif 2.3, tag 274).</param>
/// <param name="Carries">What it carries beside the picture, in the words of messages: "a place (GPS)", "a comment".</param>
internal sealed record MediaFacts(int Width, int Height, int Orientation, ImmutableArray<string> Carries);

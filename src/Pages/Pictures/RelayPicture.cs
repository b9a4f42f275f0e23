namespace Sourcebound.Pages.Pictures;

/// <summary>Who claims, who passes on, who reports, laid out as boxes in columns with arrows between them. Lengths are CSS pixels.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Boxes">The parties.</param>
/// <param name="Arrows">From one party to the next.</param>
internal sealed record RelayPicture(int Width, int Height, IReadOnlyList<RelayBox> Boxes, IReadOnlyList<RelayArrow> Arrows);

/// <summary>A party.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Name">Its name.</param>
internal sealed record RelayBox(int X, int Y, int Width, int Height, IReadOnlyList<LabelLine> Name);

/// <summary>What one party hands to the next.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Y">Its height, all along.</param>
/// <param name="End">Where its point is.</param>
/// <param name="Label">How many claims it carries, or nothing.</param>
internal sealed record RelayArrow(int X, int Y, int End, IReadOnlyList<LabelLine> Label);

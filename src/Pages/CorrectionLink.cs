namespace Sourcebound.Pages;

/// <summary>A link from an article's head to a place where a correction is told.</summary>
/// <param name="Address">Its address, relative to the article's page.</param>
/// <param name="Words">What it says.</param>
/// <param name="Label">What names it where it stands alone, or null when its words do.</param>
internal sealed record CorrectionLink(string Address, string Words, string? Label);

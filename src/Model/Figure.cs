namespace Sourcebound.Model;

/// <summary>A stated number in the article's text.</summary>
/// <param name="Range">The number as printed, without its unit.</param>
internal sealed record Figure(TextRange Range);

namespace Sourcebound.Model;

/// <summary>A direct quotation in the article's text.</summary>
/// <param name="Range">The quotation with its marks.</param>
/// <param name="Words">The quoted words alone.</param>
internal sealed record Quotation(TextRange Range, TextRange Words);

using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>A W3C TextQuoteSelector: words of the article, found by themselves and their surroundings.</summary>
/// <param name="Span">Where the editor wrote it.</param>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">The words right before, or empty.</param>
/// <param name="Suffix">The words right after, or empty.</param>
internal sealed record Selector(InputSpan Span, string Exact, string Prefix, string Suffix);

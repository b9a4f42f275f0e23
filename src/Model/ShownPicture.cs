using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>A picture among the blocks of an article: no words of its own, so no passage.</summary>
/// <param name="Span">The whole paragraph that shows it.</param>
/// <param name="File">The address that the text names, with its place.</param>
/// <param name="WrittenAlt">The words between the brackets; empty when the record alone says what it shows.</param>
internal sealed record ShownPicture(InputSpan Span, Stated<string> File, string WrittenAlt) : Block;

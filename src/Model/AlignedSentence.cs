using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>One sentence of an original beside what the translation prints for it.</summary>
/// <param name="Span">Where the pair stands.</param>
/// <param name="Original">The original's words.</param>
/// <param name="Printed">The translation's words, or null when it left the sentence out.</param>
internal sealed record AlignedSentence(InputSpan Span, string Original, string? Printed);

namespace Sourcebound.Model;

/// <summary>Words in another language or script than the passage around them.</summary>
/// <param name="Range">The words.</param>
/// <param name="Language">Their language, or null when nothing says it.</param>
internal sealed record ForeignRun(TextRange Range, LanguageTag? Language);

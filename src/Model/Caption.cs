namespace Sourcebound.Model;

/// <summary>Words printed under an embedded original that are not its own: author, handle, date.</summary>
/// <param name="Text">The words as printed.</param>
/// <param name="Language">Their language.</param>
internal sealed record Caption(string Text, LanguageTag Language);

namespace Sourcebound.Model;

/// <summary>What the publication calls itself in another of its languages.</summary>
/// <param name="Language">The language, and where it is written.</param>
/// <param name="Name">Its name, or null when it is the same.</param>
/// <param name="Description">One sentence that says what it is.</param>
internal sealed record SiteTranslation(Stated<LanguageTag> Language, string? Name, string Description);

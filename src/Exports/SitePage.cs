namespace Sourcebound.Exports;

/// <summary>A page as search engines are told of it.</summary>
/// <param name="Path">Its path from the publication's root.</param>
/// <param name="Day">The day of the edition it belongs to.</param>
/// <param name="Languages">The paths of the same page in every interface language that has it, its own among them; empty when it speaks one alone.</param>
internal sealed record SitePage(string Path, DateOnly Day, IReadOnlyList<(string Language, string Path)> Languages);

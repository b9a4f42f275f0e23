namespace Sourcebound.Model;

/// <summary>What a figure counts, as printed and as the original has it.</summary>
/// <param name="Printed">The article's word.</param>
/// <param name="Original">The original's word, or null.</param>
/// <param name="Language">The language of that word, or null.</param>
/// <param name="Class">One of <see cref="Vocabulary.UnitClasses"/>.</param>
internal sealed record Unit(string Printed, string? Original, LanguageTag? Language, string Class);

using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>A page of the editor's own words: about, method, corrections.</summary>
/// <param name="Name">Its file name without ending.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">One sentence that says what it holds.</param>
/// <param name="Language">Its language.</param>
/// <param name="Body">Its blocks.</param>
internal sealed record PlainPage(Slug Name, string Title, string Description, LanguageTag Language, ImmutableArray<Block> Body)
{
    /// <summary>The same page in other languages.</summary>
    public ImmutableArray<PlainPage> Translations { get; init; } = [];

    /// <summary>The page as a site in <paramref name="language"/> shows it: its translation, or itself.</summary>
    public PlainPage In(LanguageTag language) => Translations.FirstOrDefault(translation => translation.Language == language) ?? this;
}

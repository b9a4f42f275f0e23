using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>A language that pages speak of themselves, and where its pages lie.</summary>
/// <param name="Words">The theme's printed words in it.</param>
/// <param name="Folder">The folder of its pages with a slash at the end; empty for the main language, whose pages lie at the publication's root.</param>
internal sealed record PageLanguage(Words Words, string Folder)
{
    /// <summary>Whether it is the publication's first language, beside whose pages lie all files that are no pages.</summary>
    public bool IsMain => Folder.Length == 0;

    /// <summary>The languages of a publication, the main one first.</summary>
    public static IReadOnlyList<PageLanguage> Of(IEnumerable<Words> languages) =>
        [.. languages.Select(static (words, index) => new PageLanguage(words, index == 0 ? "" : $"{words.Language.Value.ToLowerInvariant()}/"))];
}

using Sourcebound.Model;
using Sourcebound.Reading;

namespace Sourcebound.Tests.Support;

/// <summary>The theme's file of printed words in one language.</summary>
internal static class LanguageFile
{
    /// <summary>The words of <paramref name="language"/>.</summary>
    public static Words Read(string language) => Read(language, File.ReadAllText(Repository.PathOf("theme", "text", $"{language}.yaml")));

    /// <summary>The words that such a file with this text would hold.</summary>
    public static Words Read(string language, string text) => WordsReader.Read(LanguageTag.Parse(language)!.Value, text);
}

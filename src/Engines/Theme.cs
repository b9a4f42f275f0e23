using System.Text;
using Sourcebound.Model;
using Sourcebound.Reading;

namespace Sourcebound.Engines;

/// <summary>What of the theme is not a template: the style sheets and the printed words, all carried in the program.</summary>
/// <param name="Words">Every printed word.</param>
/// <param name="StyleSheet">The style sheet's bytes.</param>
/// <param name="BookStyleSheet">The style sheet of books.</param>
internal sealed record Theme(Words Words, byte[] StyleSheet, string BookStyleSheet)
{
    /// <summary>Loads the theme for pages in English.</summary>
    public static Theme Load() => new(
        WordsReader.Read(LanguageTag.Parse("en")!.Value, Encoding.UTF8.GetString(Resource("theme/text/en.yaml"))),
        Resource("theme/site.css"),
        Encoding.UTF8.GetString(Resource("theme/epub.css")));

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Theme).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"the program was built without {name}");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

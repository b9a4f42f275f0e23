using System.Text;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Pages;
using Sourcebound.Reading;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Engines;

/// <summary>What of the theme is not a template: the style sheets and the printed words, all carried in the program.</summary>
/// <param name="Languages">Every printed word, in each language of the publication, the main one first.</param>
/// <param name="StyleSheet">The style sheet's bytes.</param>
/// <param name="BookStyleSheet">The style sheet of books.</param>
internal sealed record Theme(IReadOnlyList<Words> Languages, byte[] StyleSheet, string BookStyleSheet)
{
    private const string TextFolder = "theme/text/";
    private const string Ending = ".yaml";

    // Every other file of words is held against this one.
    private const string Complete = "en";

    /// <summary>Every printed word in the main language.</summary>
    public Words Words => Languages[0];

    /// <summary>The languages, each with the folder of its pages.</summary>
    public IReadOnlyList<PageLanguage> PageLanguages => field ??= PageLanguage.Of(Languages);

    /// <summary>The languages that the theme has words for, in ordinal order.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(Theme).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(TextFolder, StringComparison.Ordinal)).Select(static name => name[TextFolder.Length..^Ending.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Loads the theme for pages in English.</summary>
    public static Theme Load() => Load([Complete]);

    /// <summary>Loads the theme for the pages of a publication; a language without words, and words that one language has and another has not, are findings.</summary>
    public static Theme Load(Site site, Findings findings)
    {
        List<string> languages = [];
        foreach (var stated in site.Languages)
        {
            if (Known.Contains(stated.Value.Value))
            {
                languages.Add(stated.Value.Value);
            }
            else
            {
                findings.Add(RecordShape.Rule.At(
                    stated.Span, $"the theme has no words in `{stated.Value}`", $"choose from `{string.Join("`, `", Known)}`, or write `{TextFolder}{stated.Value}{Ending}` and build the program again"));
            }
        }

        var theme = Load(languages.Count > 0 ? languages : [Known.Contains(site.Language.Value) ? site.Language.Value : Complete]);
        var all = theme.Languages.FirstOrDefault(static words => words.Language.Value == Complete) ?? WordsIn(Complete);
        foreach (var words in theme.Languages)
        {
            foreach (var (name, isMissing) in WordNames.Differences(words, all))
            {
                findings.Add(UnreadableInput.Rule.At(
                    new InputText(PathOf(words.Language.Value), "").Span(0, 0),
                    $"{(isMissing ? "there are no words for" : "no page asks for")} `{name}`",
                    isMissing ? $"write them; `{PathOf(Complete)}` says `{all.Entries.GetValueOrDefault(name) ?? all.Entries[$"{name[..name.LastIndexOf('.')]}.{PluralRule.Other}"]}`" : "take them out, or look for a slip in the name"));
            }
        }

        return theme;
    }

    /// <summary>The font of that name that cards are set in; it is carried once, with the program's own source.</summary>
    public static byte[] CardFont(string name) => Resource($"program/theme/card/{name}.ttf");

    private static Theme Load(IEnumerable<string> languages) =>
        new([.. languages.Select(WordsIn)], Resource("theme/site.css"), Encoding.UTF8.GetString(Resource("theme/epub.css")));

    private static Words WordsIn(string language) => WordsReader.Read(LanguageTag.Parse(language)!.Value, Encoding.UTF8.GetString(Resource(PathOf(language))));

    private static string PathOf(string language) => TextFolder + language + Ending;

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Theme).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"the program was built without {name}");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

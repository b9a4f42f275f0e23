using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads the theme's printed words: nested names become one, parted by dots.</summary>
internal static class WordsReader
{
    /// <summary>The words in <paramref name="text"/>.</summary>
    /// <exception cref="InvalidDataException">The file is no YAML map of words, or its plural rule is none.</exception>
    public static Words Read(LanguageTag language, string text)
    {
        var input = new InputText($"theme/text/{language}.yaml", text);
        var findings = new Findings();
        var map = YamlReader.ReadMap(input, 0, text.Length, findings);
        if (map is null || findings.HasErrors)
        {
            throw new InvalidDataException($"{input.Path}: {findings.All[0].Message}");
        }

        Dictionary<string, string> entries = new(StringComparer.Ordinal);
        Collect(map, "", entries);
        try
        {
            return new Words(language, entries);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException($"{input.Path}: {exception.Message}", exception);
        }
    }

    private static void Collect(YamlMap map, string prefix, Dictionary<string, string> entries)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (value is YamlMap inner)
            {
                Collect(inner, $"{prefix}{key.Value}.", entries);
            }
            else if (value is YamlScalar scalar)
            {
                entries[prefix + key.Value] = scalar.Value;
            }
        }
    }
}

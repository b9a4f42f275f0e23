namespace Sourcebound.Model;

/// <summary>Compares the names of two languages' printed words: what is printed in one must be printed in every other.</summary>
internal static class WordNames
{
    /// <summary>Names that <paramref name="words"/> lack or have too many against those of <paramref name="complete"/>; of counted words each language has the forms of its own plural rule.</summary>
    public static IEnumerable<(string Name, bool IsMissing)> Differences(Words words, Words complete)
    {
        var counted = CountedOf(complete);
        HashSet<string> wanted = [.. PlainOf(complete), .. counted.SelectMany(name => words.Plural.Categories.Select(category => $"{name}.{category}"))];
        return wanted.Except(words.Entries.Keys).Select(static name => (name, true))
            .Concat(words.Entries.Keys.Except(wanted).Where(name => !IsOfOneLanguage(name)).Select(static name => (name, false)))
            .OrderBy(static difference => difference.name, StringComparer.Ordinal);

        bool IsOfOneLanguage(string name) => IsRule(name) || (LastOf(name).All(char.IsAsciiDigit) && counted.Contains(ParentOf(name)));
    }

    /// <summary>Names of words that are counted, without their forms.</summary>
    public static IReadOnlySet<string> CountedOf(Words words) =>
        words.Entries.Keys.Where(static name => LastOf(name) == PluralRule.Other).Select(ParentOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of words that are not counted.</summary>
    public static IEnumerable<string> PlainOf(Words words)
    {
        var counted = CountedOf(words);
        return words.Entries.Keys.Where(name => !IsRule(name) && !counted.Contains(ParentOf(name)));
    }

    private static bool IsRule(string name) => ParentOf(name) == Words.PluralName;

    private static string LastOf(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string ParentOf(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[..dot] : "";
}

using System.Globalization;

namespace Sourcebound.Model;

/// <summary>Every word that pages print of themselves, by name, in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Entries">Name and words; <c>{0}</c> stands for what the page fills in.</param>
internal sealed record Words(LanguageTag Language, IReadOnlyDictionary<string, string> Entries)
{
    /// <summary>Under what name a language keeps the conditions of its plural rule.</summary>
    public const string PluralName = "plural";

    /// <summary>Which form counted words take.</summary>
    public PluralRule Plural { get; } = PluralRule.Of(category => Entries.GetValueOrDefault($"{PluralName}.{category}"));

    /// <summary>The words of that name.</summary>
    /// <exception cref="KeyNotFoundException">The theme's text file lacks the name.</exception>
    public string this[string name] => Entries.TryGetValue(name, out var words)
        ? words
        : throw new KeyNotFoundException($"theme/text/{Language}.yaml has no entry `{name}`");

    /// <summary>The words of that name with their places filled; a full stop that ends an abbreviation there ends the sentence, too.</summary>
    public string Format(string name, params ReadOnlySpan<object?> values)
    {
        var words = this[name];
        for (var index = 0; index < values.Length; index++)
        {
            words = values[index] is string value && value.EndsWith('.') ? words.Replace($"{{{index}}}.", $"{{{index}}}", StringComparison.Ordinal) : words;
        }

        return string.Format(CultureInfo.InvariantCulture, words, values);
    }

    /// <summary>The form of <paramref name="name"/> for a count, filled with it: the one written for this very number, or the one of the language's plural rule.</summary>
    public string Count(string name, int count)
    {
        var exact = string.Create(CultureInfo.InvariantCulture, $"{name}.{count}");
        return Format(Entries.ContainsKey(exact) ? exact : $"{name}.{Plural.CategoryOf(count)}", count);
    }

    /// <summary>A sentence: the words with one full stop at their end.</summary>
    public static string Sentence(string words) => words.EndsWith('.') ? words : words + ".";

    /// <summary>The words for a value of a vocabulary; the value itself, its hyphens as spaces, when the theme has none.</summary>
    public string Term(string vocabulary, string value) =>
        Entries.TryGetValue($"{vocabulary}.{value}", out var words) ? words : value.Replace('-', ' ').Replace('_', ' ');

    /// <summary>A day, month or year, as exactly as it is known.</summary>
    public string Date(DateOnly date, string precision) => precision switch
    {
        "year" => Format("date.year", date.Year),
        "month" => Format("date.month", this[$"date.months-alone.{date.Month}"], date.Year),
        _ => Date(date),
    };

    /// <summary>A day as people of that language write it.</summary>
    public string Date(DateOnly date) => Format("date.day", date.Day, this[$"date.months.{date.Month}"], date.Year);
}

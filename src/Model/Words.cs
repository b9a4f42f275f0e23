using System.Globalization;

namespace Sourcebound.Model;

/// <summary>Every word that pages print of themselves, by name, in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Entries">Name and words; <c>{0}</c> stands for what the page fills in.</param>
internal sealed record Words(LanguageTag Language, IReadOnlyDictionary<string, string> Entries)
{
    /// <summary>The words of that name.</summary>
    /// <exception cref="KeyNotFoundException">The theme's text file lacks the name.</exception>
    public string this[string name] => Entries.TryGetValue(name, out var words)
        ? words
        : throw new KeyNotFoundException($"theme/text/{Language}.yaml has no entry `{name}`");

    /// <summary>Names that this language lacks or has too many, against <paramref name="other"/>; forms for counts aside, which each language has its own of.</summary>
    public IEnumerable<(string Name, bool IsMissing)> DifferencesFrom(Words other)
    {
        HashSet<string> own = [.. Entries.Keys.Select(Uncounted)];
        HashSet<string> wanted = [.. other.Entries.Keys.Select(Uncounted)];
        return wanted.Except(own).Select(static name => (name, true)).Concat(own.Except(wanted).Select(static name => (name, false)));

        static string Uncounted(string name) => name.Split('.')[^1] is "zero" or "one" or "two" or "few" or "many" or "other" ? name[..name.LastIndexOf('.')] : name;
    }

    /// <summary>The words of that name with their places filled.</summary>
    public string Format(string name, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, this[name], values);

    /// <summary>The singular or plural form of <paramref name="name"/> for a count, filled with it.</summary>
    public string Count(string name, int count) => Format(count == 1 ? $"{name}.one" : $"{name}.other", count);

    /// <summary>The words for a value of a vocabulary; the value itself, its hyphens as spaces, when the theme has none.</summary>
    public string Term(string vocabulary, string value) =>
        Entries.TryGetValue($"{vocabulary}.{value}", out var words) ? words : value.Replace('-', ' ').Replace('_', ' ');

    /// <summary>A day, month or year, as exactly as it is known.</summary>
    public string Date(DateOnly date, string precision) => precision switch
    {
        "year" => Format("date.year", date.Year),
        "month" => Format("date.month", this[$"date.months.{date.Month}"], date.Year),
        _ => Date(date),
    };

    /// <summary>A day as people of that language write it.</summary>
    public string Date(DateOnly date) => Format("date.day", date.Day, this[$"date.months.{date.Month}"], date.Year);
}

using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading.Languages;

/// <summary>Reads what is known of one language from its file.</summary>
internal sealed class LanguageReader
{
    private readonly RecordReader fields;
    private readonly WordSet attached;

    private LanguageReader(RecordReader fields)
    {
        this.fields = fields;
        attached = Set("number_prefixes");
    }

    /// <summary>The data in <paramref name="map"/>; faults go to <paramref name="findings"/>.</summary>
    public static LanguageData Read(YamlMap map, Findings findings)
    {
        var fields = new RecordReader(map, "language", findings);
        var data = new LanguageReader(fields).Read();
        fields.ReportUnknownFields();
        return data;
    }

    // What ends a sentence in some language ends one in a language without data.
    private static SearchValues<char> SentenceEnds(string? signs) => SearchValues.Create(signs ?? ".!?…؟۔。！？।");

    private LanguageData Read() => new(
        Enum.TryParse<Script>(fields.Text("script"), out var script) ? script : Script.Common,
        SentenceEnds(fields.Text("sentence_ends")),
        Set("abbreviations"),
        Set("number_abbreviations"),
        MonthNames(),
        new PhraseList(Lists("months")),
        fields.Flag("day_follows_month"),
        Set("date_joiners"),
        Set("year_nouns"),
        Set("year_words"),
        Set("year_markers"),
        Set("year_determiners"),
        Set("time_words"),
        Set("time_prepositions"),
        Set("clock_prepositions"),
        Set("clock_words"),
        fields.Flag("ordinal_dot"),
        Set("ordinal_markers"),
        Set("ordinal_suffixes"),
        Set("label_words"),
        Set("list_words"),
        Numbers(),
        Suffixes(),
        Phrases("no_numbers"),
        fields.Flag("units_first"),
        Set("number_scales"),
        Set("number_joiners"),
        fields.Flag("groups_by_space"),
        fields.Text("decimal_signs") ?? "",
        fields.Text("group_signs") ?? "",
        Set("ranges"),
        Set("change_words"),
        new PhraseList(Lists("bounds_before")),
        new WordSet(Lists("bounds_before").Select(static bound => bound.Word.Split(' ')[^1])),
        new PhraseList(Lists("bounds_after")),
        Set("articles"),
        fields.Flag("capital_nouns"),
        Set("counted"),
        Set("credit_labels"),
        Set("elisions"),
        Phrases("reporting_words", "no_reporting_words"),
        Phrases("relative_times"),
        new LanguageFacts(
            fields.Text("language") is not null,
            Words("negations").ToFrozenSet(WordComparer.Instance),
            Named("weekdays", static day => Enum.Parse<DayOfWeek>(day, ignoreCase: true)),
            Named("units", static unit => unit)));

    private IEnumerable<string> Words(string name) => fields.Texts(name).Select(static word => word.Value);

    private WordSet Set(string name) => new(Words(name));

    // What Arabic writes together with the next word may stand before each of them: "and", "so".
    private PhraseList Phrases(string name, string none = "")
    {
        var written = Words("attached").Prepend("").ToList();
        return new PhraseList(
        [
            .. Words(name).SelectMany(phrase => written.Select(before => (before + phrase, ""))),
            .. Words(none).Select(static phrase => (phrase, PhraseList.None)),
        ]);
    }

    // Words under the names of what they stand for: `weekdays: { monday: [Monday, Mon], … }`.
    private FrozenDictionary<string, T> Named<T>(string name, Func<string, T> parse)
    {
        Dictionary<string, T> words = new(WordComparer.Instance);
        foreach (var (word, meaning) in Lists(name))
        {
            words.TryAdd(word, parse(meaning));
        }

        return words.ToFrozenDictionary(WordComparer.Instance);
    }

    private List<(string Word, string Name)> Lists(string name)
    {
        List<(string Word, string Name)> words = [];
        _ = fields.Record(name, name, lists =>
        {
            foreach (var list in lists.Names)
            {
                words.AddRange(lists.Texts(list).Select(word => (word.Value, list)));
            }

            return "";
        });
        return words;
    }

    private NumberWords Numbers()
    {
        Dictionary<string, NumberWord> words = new(WordComparer.Instance);
        var multipliers = Set("multipliers");
        var plurals = Set("plurals");
        foreach (var (word, value) in Lists("numbers"))
        {
            var number = decimal.Parse(value, CultureInfo.InvariantCulture);
            words[word] = new NumberWord(number, multipliers.Contains(word) || IsScale(number), plurals.Contains(word), false);
        }

        foreach (var (word, value) in Lists("ambiguous_numbers"))
        {
            words[word] = new NumberWord(decimal.Parse(value, CultureInfo.InvariantCulture), false, false, true);
        }

        foreach (var word in Words("vague_numbers"))
        {
            words[word] = default;
        }

        return new NumberWords(words, Words("number_parts"), [.. Words("number_part_joiners")], attached, fields.Flag("units_first"));
    }

    private NumberWords Suffixes()
    {
        var words = Lists("number_suffixes")
            .ToDictionary(static suffix => suffix.Word, static suffix => new NumberWord(decimal.Parse(suffix.Name, CultureInfo.InvariantCulture), true, false, false));
        return new NumberWords(words, [], [], new WordSet([]), false);
    }

    // A thousand, a million …
    private static bool IsScale(decimal number)
    {
        while (number >= 1000 && number % 1000 == 0)
        {
            number /= 1000;
            if (number == 1)
            {
                return true;
            }
        }

        return false;
    }

    // A month that the language writes with a capital is none without it: "12 may have died", "5,000 march".
    private WordSet MonthNames() => new(
        Lists("months").Select(static month => month.Word.Split(' ')[0])
            .SelectMany(static month => new[] { month, CultureInfo.InvariantCulture.TextInfo.ToTitleCase(month), month.ToUpperInvariant() }),
        StringComparer.Ordinal);
}

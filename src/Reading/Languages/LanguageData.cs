using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading.Languages;

/// <summary>What the finders know of one language; data, not code, so that a language is added as one file.</summary>
internal sealed record LanguageData(
    Script Script,
    FrozenSet<string> Abbreviations,
    FrozenSet<string> NumberAbbreviations,
    FrozenSet<string> Months,
    bool DayFollowsMonth,
    FrozenSet<string> DateJoiners,
    FrozenSet<string> YearNouns,
    FrozenSet<string> YearWords,
    FrozenSet<string> YearMarkers,
    FrozenSet<string> YearDeterminers,
    FrozenSet<string> TimeWords,
    FrozenSet<string> TimePrepositions,
    bool OrdinalDot,
    FrozenSet<string> OrdinalMarkers,
    FrozenSet<string> OrdinalSuffixes,
    FrozenSet<string> LabelWords,
    FrozenSet<string> ListWords,
    FrozenSet<string> Numbers,
    FrozenSet<string> AmbiguousNumbers,
    ImmutableArray<string> NumberParts,
    ImmutableArray<string> NumberPartJoiners,
    FrozenSet<string> NumberPrefixes,
    FrozenSet<string> NumberScales,
    FrozenSet<string> NumberJoiners,
    bool GroupsBySpace,
    FrozenSet<string> Ranges,
    FrozenSet<string> ChangeWords,
    bool CapitalNouns,
    FrozenSet<string> Counted,
    FrozenSet<string> CreditLabels,
    FrozenSet<string> Elisions,
    PhraseList ReportingWords,
    PhraseList RelativeTimes,
    LanguageFacts Facts)
{
    private static readonly ConcurrentDictionary<string, LanguageData> Loaded = new(StringComparer.Ordinal);

    /// <summary>The data of <paramref name="language"/>; for a language without a file, empty lists, so that only marks, digits and scripts are seen.</summary>
    public static LanguageData Of(LanguageTag language) => Loaded.GetOrAdd(language.Primary, static name => Load(name));

    private static LanguageData Load(string name)
    {
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream($"languages/{name}.yaml");
        if (stream is null)
        {
            return From(new RecordReader(new YamlMap(new InputText(name, "").Span(0, 0), []), "language", new Findings()));
        }

        using var reader = new StreamReader(stream);
        var input = new InputText($"languages/{name}.yaml", reader.ReadToEnd());
        var findings = new Findings();
        var map = YamlReader.ReadMap(input, 0, input.Text.Length, findings);
        var data = map is null ? null : From(new RecordReader(map, "language", findings));
        return data is not null && findings.All.Count == 0
            ? data
            : throw new InvalidDataException($"languages/{name}.yaml is damaged: {findings.All[0].Message}");
    }

    private static LanguageData From(RecordReader fields)
    {
        var isKnown = fields.Text("language") is not null;
        var data = new LanguageData(
            Enum.TryParse<Script>(fields.Text("script"), out var script) ? script : Script.Common,
            Set("abbreviations"),
            Set("number_abbreviations"),
            MonthNames(fields.Texts("months").Select(static month => month.Value)),
            fields.Flag("day_follows_month"),
            Set("date_joiners"),
            Set("year_nouns"),
            Set("year_words"),
            Set("year_markers"),
            Set("year_determiners"),
            Set("time_words"),
            Set("time_prepositions"),
            fields.Flag("ordinal_dot"),
            Set("ordinal_markers"),
            Set("ordinal_suffixes"),
            Set("label_words"),
            Set("list_words"),
            Set("numbers"),
            Set("ambiguous_numbers"),
            [.. fields.Texts("number_parts").Select(static part => part.Value)],
            [.. fields.Texts("number_part_joiners").Select(static part => part.Value)],
            Set("number_prefixes"),
            Set("number_scales"),
            Set("number_joiners"),
            fields.Flag("groups_by_space"),
            Set("ranges"),
            Set("change_words"),
            fields.Flag("capital_nouns"),
            Set("counted"),
            Set("credit_labels"),
            Set("elisions"),
            new PhraseList(fields.Texts("reporting_words").Select(static phrase => phrase.Value)),
            new PhraseList(fields.Texts("relative_times").Select(static phrase => phrase.Value)),
            new LanguageFacts(
                isKnown,
                Set("negations"),
                Named("weekdays", Enum.GetNames<DayOfWeek>().Select(static day => day.ToLowerInvariant()), static day => Enum.Parse<DayOfWeek>(day, ignoreCase: true)),
                Named("units", Vocabulary.UnitClasses, static unit => unit)));
        fields.ReportUnknownFields();
        return data;

        // Words under the names of what they stand for: `weekdays: { monday: [Monday, Mon], … }`.
        FrozenDictionary<string, T> Named<T>(string name, IEnumerable<string> names, Func<string, T> parse)
        {
            Dictionary<string, T> words = new(WordComparer.Instance);
            _ = fields.Record(name, name, named =>
            {
                foreach (var entry in names)
                {
                    foreach (var word in named.Texts(entry))
                    {
                        words.TryAdd(word.Value, parse(entry));
                    }
                }

                return "";
            });
            return words.ToFrozenDictionary(WordComparer.Instance);
        }

        FrozenSet<string> Set(string name) => fields.Texts(name).Select(static word => word.Value).ToFrozenSet(WordComparer.Instance);
    }

    // A month that the language writes with a capital is none without it: "12 may have died", "5,000 march".
    private static FrozenSet<string> MonthNames(IEnumerable<string> months) =>
        months.SelectMany(static month => new[] { month, CultureInfo.InvariantCulture.TextInfo.ToTitleCase(month), month.ToUpperInvariant() })
            .ToFrozenSet(StringComparer.Ordinal);
}

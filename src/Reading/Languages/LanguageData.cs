using System.Collections.Concurrent;
using System.Collections.Frozen;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading.Languages;

/// <summary>What the finders know of one language; data, not code, so that a language is added as one file.</summary>
internal sealed record LanguageData(
    bool IsKnown,
    Script Script,
    FrozenSet<string> Abbreviations,
    FrozenSet<string> NumberAbbreviations,
    FrozenSet<string> Months,
    FrozenSet<string> DateJoiners,
    FrozenSet<string> YearWords,
    FrozenSet<string> YearMarkers,
    FrozenSet<string> TimeWords,
    FrozenSet<string> OrdinalSuffixes,
    FrozenSet<string> LabelWords,
    FrozenSet<string> Numbers,
    FrozenSet<string> AmbiguousNumbers,
    FrozenSet<string> NumberJoiners,
    FrozenSet<string> Counted,
    FrozenSet<string> CreditLabels)
{
    private static readonly ConcurrentDictionary<string, LanguageData> Loaded = new(StringComparer.Ordinal);

    /// <summary>The data of <paramref name="language"/>; for a language without a file, empty lists, so that only marks, digits and scripts are seen.</summary>
    public static LanguageData Of(LanguageTag language) => Loaded.GetOrAdd(language.Primary, static name => Load(name));

    private static LanguageData Load(string name)
    {
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream($"languages/{name}.yaml");
        if (stream is null)
        {
            return From(new RecordReader(new YamlMap(new InputText(name, "").Span(0, 0), []), "language", new Findings()), isKnown: false);
        }

        using var reader = new StreamReader(stream);
        var input = new InputText($"languages/{name}.yaml", reader.ReadToEnd());
        var findings = new Findings();
        var map = YamlReader.ReadMap(input, 0, input.Text.Length, findings);
        var data = map is null ? null : From(new RecordReader(map, "language", findings), isKnown: true);
        return data is not null && findings.All.Count == 0
            ? data
            : throw new InvalidDataException($"languages/{name}.yaml is damaged: {findings.All[0].Message}");
    }

    private static LanguageData From(RecordReader fields, bool isKnown)
    {
        _ = fields.Text("language");
        var data = new LanguageData(
            isKnown,
            Enum.TryParse<Script>(fields.Text("script"), out var script) ? script : Script.Common,
            Set("abbreviations"),
            Set("number_abbreviations"),
            Set("months"),
            Set("date_joiners"),
            Set("year_words"),
            Set("year_markers"),
            Set("time_words"),
            Set("ordinal_suffixes"),
            Set("label_words"),
            Set("numbers"),
            Set("ambiguous_numbers"),
            Set("number_joiners"),
            Set("counted"),
            Set("credit_labels"));
        fields.ReportUnknownFields();
        return data;

        FrozenSet<string> Set(string name) => fields.Texts(name).Select(static word => word.Value).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}

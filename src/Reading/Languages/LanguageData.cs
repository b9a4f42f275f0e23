using System.Buffers;
using System.Collections.Concurrent;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading.Languages;

/// <summary>What the finders know of one language; data, not code, so that a language is added as one file.</summary>
internal sealed record LanguageData(
    Script Script,
    SearchValues<char> SentenceEnds,
    WordSet Abbreviations,
    WordSet NumberAbbreviations,
    WordSet Months,
    PhraseList MonthNumbers,
    bool DayFollowsMonth,
    WordSet DateJoiners,
    WordSet YearNouns,
    WordSet YearWords,
    WordSet YearMarkers,
    WordSet YearDeterminers,
    WordSet TimeWords,
    WordSet TimePrepositions,
    WordSet ClockPrepositions,
    WordSet ClockWords,
    bool OrdinalDot,
    WordSet OrdinalMarkers,
    WordSet OrdinalSuffixes,
    WordSet LabelWords,
    WordSet ListWords,
    NumberWords Numbers,
    NumberWords NumberSuffixes,
    PhraseList NoNumbers,
    bool UnitsFirst,
    WordSet NumberScales,
    WordSet NumberJoiners,
    bool GroupsBySpace,
    string DecimalSigns,
    string GroupSigns,
    WordSet Ranges,
    WordSet ChangeWords,
    PhraseList BoundsBefore,
    WordSet BoundWords,
    PhraseList BoundsAfter,
    WordSet Articles,
    bool CapitalNouns,
    WordSet Counted,
    WordSet CreditLabels,
    WordSet Elisions,
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
            return LanguageReader.Read(new YamlMap(new InputText(name, "").Span(0, 0), []), new Findings());
        }

        using var reader = new StreamReader(stream);
        var input = new InputText($"languages/{name}.yaml", reader.ReadToEnd());
        var findings = new Findings();
        var map = YamlReader.ReadMap(input, 0, input.Text.Length, findings);
        var data = map is null ? null : LanguageReader.Read(map, findings);
        return data is not null && findings.All.Count == 0
            ? data
            : throw new InvalidDataException($"languages/{name}.yaml is damaged: {findings.All[0].Message}");
    }
}

using System.Collections.Immutable;
using Sourcebound.Model;
using Sourcebound.Reading.Languages;

namespace Sourcebound.Reading;

/// <summary>Finds foreign words in what the editor writes of an article, so that pages can name their language there too.</summary>
internal static class EditorialText
{
    /// <summary>The foreign words of every editorial text that has some, by that text.</summary>
    /// <param name="head">The front matter.</param>
    /// <param name="records">The records; a word that stands in a stored text has the language of its source.</param>
    /// <param name="reasons">Why the editor suppressed findings.</param>
    public static ImmutableDictionary<string, ImmutableArray<ForeignRun>> FindForeignRuns(FrontMatter head, Records records, IEnumerable<string> reasons)
    {
        ImmutableArray<Caption> known =
        [
            .. head.Foreign,
            .. records.Agents.Where(static agent => agent.Language is not null).Select(static agent => new Caption(agent.Name, agent.Language!.Value)),
            .. records.Claims.Select(static claim => claim.Unit).Where(static unit => unit is { Original: not null, Language: not null })
                .Select(static unit => new Caption(unit!.Original!, unit.Language!.Value)),
        ];
        IEnumerable<string?> texts =
        [
            head.Label,
            head.Edition.Note,
            .. head.Places.Select(static place => place.Name),
            .. reasons,
            .. records.Notes.Select(static note => note.Text),
            .. records.Pictures.Where(static picture => picture.Language is null).Select(static picture => picture.Caption),
            .. records.Claims.Select(static claim => claim.Remark),
            .. records.Sources.Select(static source => source.Label),
            .. records.Sources.Select(static source => source.NoTranslation),
            .. records.Sources.SelectMany(static source => source.Translations).SelectMany(static translation => translation.Notes).Select(static note => note.ShouldBe),
        ];
        return texts.OfType<string>().Distinct()
            .Select(text => (Text: text, Runs: ForeignRunFinder.Find(text, head.Language, known, range => LanguageOf(range.Of(text))).ToImmutableArray()))
            .Where(static pair => !pair.Runs.IsEmpty)
            .ToImmutableDictionary(static pair => pair.Text, static pair => pair.Runs);

        LanguageTag? LanguageOf(string words) =>
            records.Sources.FirstOrDefault(source => source.Language?.Primary != head.Language.Primary && source.Text?.Normalized.Contains(NormalizedText.Of(words), StringComparison.Ordinal) == true)?.Language;
    }
}

using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Languages;
using Sourcebound.Reading.Markup;

namespace Sourcebound.Reading;

/// <summary>Reads one article: its folder holds all that it needs.</summary>
internal static class ArticleReader
{
    /// <summary>The name of the file that holds the text.</summary>
    public const string FileName = "article.md";

    /// <summary>The article, or null after a finding that leaves nothing to check.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="slug">Its name.</param>
    /// <param name="shared">Agents of the whole publication.</param>
    /// <param name="findings">Where findings go.</param>
    public static Article? Read(InputFolder folder, Slug slug, ImmutableArray<Agent> shared, Findings findings)
    {
        var input = folder.ReadText(FileName, findings);
        var records = RecordsReader.Read(folder, shared, findings);
        if (input is null || records is null || Read(input, slug, records, findings) is not { } words)
        {
            return null;
        }

        var article = words with { Published = PublishedReader.Read(folder, findings), Media = MediaReader.Read(folder, findings) };
        PictureLinks.Check(article, findings);
        return article;
    }

    /// <summary>An article's words with its records, without what else lies in its folder; null after a finding that leaves nothing to check.</summary>
    /// <param name="input">The file that holds its text.</param>
    /// <param name="slug">Its name.</param>
    /// <param name="records">What its words are bound to.</param>
    /// <param name="findings">Where findings go.</param>
    public static Article? Read(InputText input, Slug slug, Records records, Findings findings)
    {
        if (FrontMatterReader.Split(input, findings) is not var (fields, bodyStart))
        {
            return null;
        }

        var frontMatter = FrontMatterReader.Read(fields, findings);
        var draft = new BodyReader(input, frontMatter.Language, frontMatter.Credits, findings) { ShowsPictures = true }.Read(bodyStart);
        var matcher = new SelectorMatcher(Article.Flatten(draft.Blocks));
        var beside =
            from binding in records.Bindings
            let words = matcher.Only(binding.Selector)
            where words is not null
            select (binding, words);
        var body = draft.Complete(new PassageFinder(records, frontMatter.Foreign), records, [.. beside]);
        draft.AddAllows(Article.Flatten(body).SelectMany(static block => block.Passages), findings);
        var notePlaces =
            from note in records.Notes
            from selector in note.At
            from part in matcher.Only(selector)?.Parts ?? []
            select new NotePlace(note, part.Passage, part.Range);
        return new Article(slug, input, frontMatter, body, records)
        {
            NotePlaces = [.. notePlaces],
            LooseSelectors = matcher.Loose,
            EditorialForeignRuns = EditorialText.FindForeignRuns(frontMatter, records, findings.Suppressions.Select(static suppression => suppression.Reason)),
            Languages = LanguagesOf(frontMatter, records),
        };
    }

    private static ImmutableDictionary<string, LanguageFacts> LanguagesOf(FrontMatter head, Records records) =>
        records.Sources.SelectMany(static source => source.Translations.Select(static translation => (LanguageTag?)translation.Language).Append(source.Language))
            .OfType<LanguageTag>().Append(head.Language).DistinctBy(static language => language.Primary)
            .ToImmutableDictionary(static language => language.Primary, static language => LanguageData.Of(language).Facts);
}

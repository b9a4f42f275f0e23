using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Markup;
using Sourcebound.Reading.Rules;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads a plain page: the editor's own words about the publication. <c>about.uk.md</c> is the page <c>about.md</c> in Ukrainian.</summary>
internal static class PageReader
{
    /// <summary>All pages of a folder, each with its translations.</summary>
    public static ImmutableArray<PlainPage> ReadAll(InputFolder folder, Site site, Findings findings)
    {
        List<PlainPage> pages = [];
        List<PlainPage> translations = [];
        foreach (var file in folder.FileNames(".md", findings))
        {
            if (Read(folder, file, site.Language, findings) is { } page)
            {
                (IsTranslation(file) ? translations : pages).Add(page);
                if (IsTranslation(file) && !site.Languages.Any(stated => stated.Value == page.Language))
                {
                    findings.Add(RecordShape.Rule.At(
                        new InputText($"{folder.Shown}/{file}", "").Span(0, 0), $"the site has no pages in `{page.Language}`", $"list `{page.Language}` under `languages` in `{SiteReader.FileName}`"));
                }
            }
        }

        foreach (var alone in translations.Where(translation => pages.TrueForAll(page => page.Name != translation.Name)))
        {
            findings.Add(RecordShape.Rule.At(
                new InputText($"{folder.Shown}/{alone.Name}.{alone.Language}.md", "").Span(0, 0), $"there is no page `{alone.Name}.md` of which this is a translation", $"write it, or name this one `{alone.Name}.md`"));
        }

        return [.. pages.Select(page => page with { Translations = [.. translations.Where(translation => translation.Name == page.Name)] })];
    }

    /// <summary>The page, or null after a finding.</summary>
    private static PlainPage? Read(InputFolder folder, string file, LanguageTag language, Findings findings)
    {
        if (folder.ReadText(file, findings) is not { } input || FrontMatterReader.Split(input, findings) is not var (map, bodyStart))
        {
            return null;
        }

        var stem = Path.GetFileNameWithoutExtension(file).Split('.', 2);
        var name = Slug.Parse(stem[0]);
        var translated = stem.Length == 1 ? null : LanguageTag.Parse(stem[1]);
        if (name is null || (IsTranslation(file) && translated is null))
        {
            findings.Add(UnreadableInput.Rule.At(
                input.Span(0, 0), $"`{file}` cannot be a page's name", "name it with small letters, digits and hyphens, such as `about.md`; its translation `about.uk.md`"));
            return null;
        }

        if (name.Value is "index" or "404" or "figures" || name.Value.StartsWith("figures-", StringComparison.Ordinal))
        {
            findings.Add(RecordShape.Rule.At(input.Span(0, 0), $"the build itself writes `{name}.html`", "name the page otherwise"));
            return null;
        }

        var fields = new RecordReader(map, "page", findings);
        var (title, description, stated, foreign) = ReadHead(fields);
        if (translated is not null && stated is not null && stated != translated)
        {
            fields.Report(fields.SpanOf("language"), $"the file's name says `{translated}`, this says `{stated}`", "leave `language` out");
        }

        var its = translated ?? stated ?? language;
        fields.ReportUnknownFields();
        var nothing = new Records([], [], [], [], []);
        var draft = new BodyReader(input, its, [], findings).Read(bodyStart);
        var body = draft.Complete(new PassageFinder(nothing, foreign), nothing, []);
        draft.AddAllows(Article.Flatten(body).SelectMany(static block => block.Passages), findings);
        foreach (var citation in body.SelectMany(static block => block.Passages)
            .SelectMany(static passage => passage.Bindings.Select(static binding => binding.KeySpan).Concat(passage.StrayCitations)))
        {
            findings.Add(UnreadableInput.Rule.At(citation, "a citation cannot stand on a plain page", "link to the article's sources page"));
        }

        return new PlainPage(name, title, description, its, body);
    }

    /// <summary>What the page says of itself; its language only when it is not the publication's, and words of other languages in it.</summary>
    public static (string Title, string Description, LanguageTag? Language, ImmutableArray<Caption> Foreign) ReadHead(RecordReader fields) =>
        (fields.RequiredText("title"), fields.RequiredText("description"), fields.Language("language"), fields.Records("foreign", "foreign words", SourceReader.ReadCaption));

    private static bool IsTranslation(string file) => Path.GetFileNameWithoutExtension(file).Contains('.', StringComparison.Ordinal);
}

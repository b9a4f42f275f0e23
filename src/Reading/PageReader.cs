using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Markup;
using Sourcebound.Reading.Rules;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads a plain page: the editor's own words about the publication.</summary>
internal static class PageReader
{
    /// <summary>The page, or null after a finding.</summary>
    public static PlainPage? Read(InputFolder folder, string file, LanguageTag language, Findings findings)
    {
        if (folder.ReadText(file, findings) is not { } input || FrontMatterReader.Split(input, findings) is not var (map, bodyStart))
        {
            return null;
        }

        var name = Slug.Parse(Path.GetFileNameWithoutExtension(file));
        if (name is null)
        {
            findings.Add(UnreadableInput.Rule.At(
                input.Span(0, 0), $"`{file}` cannot be a page's name", "name it with small letters, digits and hyphens, such as `about.md`"));
            return null;
        }

        if (name.Value is "index" or "404" or "figures" || name.Value.StartsWith("figures-", StringComparison.Ordinal))
        {
            findings.Add(RecordShape.Rule.At(input.Span(0, 0), $"the build itself writes `{name}.html`", "name the page otherwise"));
            return null;
        }

        var fields = new RecordReader(map, "page", findings);
        var (title, description, stated) = ReadHead(fields);
        var its = stated ?? language;
        fields.ReportUnknownFields();
        var nothing = new Records([], [], [], [], []);
        var draft = new BodyReader(input, its, [], findings).Read(bodyStart);
        var body = draft.Complete(new PassageFinder(nothing, []), nothing, []);
        draft.AddAllows(Article.Flatten(body).SelectMany(static block => block.Passages), findings);
        foreach (var citation in body.SelectMany(static block => block.Passages)
            .SelectMany(static passage => passage.Bindings.Select(static binding => binding.KeySpan).Concat(passage.StrayCitations)))
        {
            findings.Add(UnreadableInput.Rule.At(citation, "a citation cannot stand on a plain page", "link to the article's sources page"));
        }

        return new PlainPage(name, title, description, its, body);
    }

    /// <summary>What the page says of itself; its language only when it is not the publication's.</summary>
    public static (string Title, string Description, LanguageTag? Language) ReadHead(RecordReader fields) =>
        (fields.RequiredText("title"), fields.RequiredText("description"), fields.Language("language"));
}

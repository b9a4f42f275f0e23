using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Markup;
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
            findings.Add(Rules.RecordShape.Rule.At(input.Span(0, 0), $"`{file}` is not a page's name", "name it with small letters, digits and hyphens, such as `about.md`"));
            return null;
        }

        var fields = new RecordReader(map, "page", findings);
        var title = fields.RequiredText("title");
        var description = fields.RequiredText("description");
        var its = fields.Language("language") ?? language;
        fields.ReportUnknownFields();
        var body = new BodyReader(input, its, new Records([], [], [], [], []), [], [], findings).Read(bodyStart);
        return new PlainPage(name, title, description, its, body);
    }
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads <c>site.yaml</c>: the publication as a whole.</summary>
internal static class SiteReader
{
    /// <summary>The file's name.</summary>
    public const string FileName = "site.yaml";

    private static readonly string[] MustBeKnown = ["base_url", "publisher", "contact", "licence"];

    /// <summary>The publication, or null after a finding.</summary>
    public static Site? Read(InputFolder folder, Findings findings)
    {
        if (folder.ReadText(FileName, findings) is not { } input
            || YamlReader.ReadMap(input, 0, input.Text.Length, findings) is not { } map)
        {
            return null;
        }

        var fields = new RecordReader(map, "site", findings);
        var address = fields.WebAddress("base_url");
        var site = new Site(
            fields.RequiredText("name"),
            fields.RequiredText("description"),
            fields.Language("language") ?? LanguageTag.Parse("en")!.Value,
            address is null ? null : new Uri(address.EndsWith('/') ? address : address + "/"),
            fields.Text("publisher"),
            fields.Text("contact"),
            fields.Text("licence"),
            fields.Known(MustBeKnown));
        fields.ReportUnknownFields();
        return site;
    }
}

using System.Text;
using Sourcebound.Checks;
using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Output;
using Sourcebound.Reading;
using Sourcebound.Reading.Forms;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Cli;

/// <summary><c>new source</c>: one more record in an article's <c>sources.yaml</c>; what the editor wrote there stays byte for byte.</summary>
internal static class NewSource
{
    private const string List = "sources";

    /// <summary>Adds the source <paramref name="id"/> to an article.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="slug">The article's name.</param>
    /// <param name="id">The source's id.</param>
    /// <param name="streams">Where to answer.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string input, string slug, string id, Streams streams)
    {
        var findings = new Findings();
        var articles = InputFolder.At(input).Folder("articles");
        var path = $"{input}/articles/{slug}/{RecordsReader.FileName}";
        if (Fault(articles, slug, id, findings) is { } fault)
        {
            return Refuse(fault, streams);
        }

        var folder = articles.Folder(slug);
        var text = folder.Holds(RecordsReader.FileName) ? folder.ReadText(RecordsReader.FileName, findings) : new InputText(path, ArticleStart.Records());
        var map = text is null ? null : YamlReader.ReadMap(text, 0, text.Text.Length, findings);
        if (text is null || map is null || findings.HasErrors)
        {
            using var shown = streams.OpenLines();
            foreach (var finding in findings.All)
            {
                FullRenderer.Render(finding, shown, streams.Paint);
            }

            return ExitCode.Findings;
        }

        if (Ids(map).FirstOrDefault(known => known.Value == id) is { } taken)
        {
            return Refuse($"`{id}` is an id already, at {path}:{taken.Span.Line}; choose another", streams);
        }

        var known = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = id };
        var added = ListEnd.Add(text, map, List, indent => Skeleton.Write(Form(), known, indent, isItem: true));
        if (added is null || !HoldsLast(added, id))
        {
            return Refuse($"`{path}` keeps its `{List}` in brackets; write each on lines of its own that begin with `- `", streams);
        }

        NewCommand.WriteSchemas(input);
        EditorFiles.Replace(path, Encoding.UTF8.GetBytes(added));
        using var lines = streams.OpenLines();
        lines.WriteLine(path);
        streams.Error.WriteLine($"fill in what is `null` and known of `{id}`, and run `check`");
        return ExitCode.Ok;
    }

    private static string? Fault(InputFolder articles, string slug, string id, Findings findings)
    {
        if (NewName.Fault(id, "an id") is { } fault)
        {
            return fault;
        }

        if (References.IsReserved(id) || id == "null")
        {
            return $"`{id}` is reserved and cannot be an id; choose another";
        }

        var slugs = articles.FolderNames(findings);
        return slugs.Contains(slug) ? null
            : $"there is no article `{slug}`: {Suggestion.Help(slug, slugs) ?? "`new article` begins one"}";
    }

    private static RecordForm Form() =>
        InputForm.All.Single(static form => form.Name == List).Record.Fields.Single(static field => field.Name == List).Record!;

    private static IEnumerable<YamlScalar> Ids(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(static entry => entry is { Key.Value: "id", Value: YamlScalar id } ? [id] : Ids(entry.Value)),
        YamlList list => list.Items.SelectMany(Ids),
        _ => [],
    };

    // The place was found in the text; that the record has come into the list is seen by reading it again.
    private static bool HoldsLast(string text, string id)
    {
        var findings = new Findings();
        var map = YamlReader.ReadMap(new InputText("", text), 0, text.Length, findings);
        return !findings.HasErrors && map?.Entries.FirstOrDefault(static field => field.Key.Value == List).Value is YamlList { Items: [.., var last] }
            && Ids(last).FirstOrDefault()?.Value == id;
    }

    private static int Refuse(string fault, Streams streams)
    {
        streams.Error.WriteLine(fault);
        return ExitCode.Usage;
    }
}

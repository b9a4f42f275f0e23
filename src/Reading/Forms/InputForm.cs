using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading.Forms;

/// <summary>What one kind of input file may hold.</summary>
/// <param name="Name">Its name among the forms, such as <c>sources</c>.</param>
/// <param name="File">The file or files that are written so.</param>
/// <param name="Record">The record that the file is, or that its front matter is.</param>
internal sealed record InputForm(string Name, string File, RecordForm Record)
{
    /// <summary>All of them, by name.</summary>
    public static ImmutableArray<InputForm> All { get; } =
    [
        Of("agents", AgentReader.FileName, "list of agents", AgentReader.ReadList),
        Of("article", ArticleReader.FileName, "article", FrontMatterReader.Read),
        Of("page", "pages/*.md", "page", PageReader.ReadHead),
        Of("site", SiteReader.FileName, "site", SiteReader.Read),
        Of("sources", RecordsReader.FileName, "sources file", static fields => RecordsReader.Read(fields, new InputFolder("", ""), [], new Findings())),
    ];

    /// <summary>The file that holds its JSON Schema.</summary>
    public string SchemaFile => $"{Name}.schema.json";

    private static InputForm Of<T>(string name, string file, string called, Func<RecordReader, T> read)
    {
        var form = new RecordForm(called);
        _ = read(new RecordReader(new YamlMap(new InputText(file, "").Span(0, 0), []), called, new Findings(), form));
        return new InputForm(name, file, form);
    }
}

using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads <c>sources.yaml</c>: everything the article's words are bound to.</summary>
internal static class RecordsReader
{
    /// <summary>The file's name.</summary>
    public const string FileName = "sources.yaml";

    /// <summary>The records of one article, or null after a finding that leaves nothing to bind to.</summary>
    public static Records? Read(InputFolder folder, ImmutableArray<Agent> shared, Findings findings)
    {
        if (folder.ReadText(FileName, findings) is not { } input
            || YamlReader.ReadMap(input, 0, input.Text.Length, findings) is not { } map)
        {
            return null;
        }

        var fields = new RecordReader(map, "sources file", findings);
        var records = Read(fields, folder, shared, findings);
        fields.ReportUnknownFields();
        return records;
    }

    /// <summary>The records in the fields of the file.</summary>
    public static Records Read(RecordReader fields, InputFolder folder, ImmutableArray<Agent> shared, Findings findings) => new(
        [.. fields.Records("agents", "agent", AgentReader.Read), .. shared],
        fields.Records("sources", "source", new SourceReader(folder, findings).Read),
        fields.Records("claims", "claim", ClaimReader.Read),
        fields.Records("notes", "note", ReadNote),
        fields.Records("bindings", "binding", static binding => new StandOffBinding(
            binding.StatedText("key") ?? new Stated<string>(binding.RequiredText("key"), binding.NameSpan),
            ReadSelector(binding),
            ReadCovered(binding))))
    {
        Pictures = fields.Records("pictures", "picture", PictureReader.Read),
    };

    private static Note ReadNote(RecordReader fields)
    {
        fields.ReportMissing("date");
        return new Note(
            fields.RequiredId("id"),
            fields.NameSpan,
            fields.RequiredOneOf("kind", Vocabulary.NoteKinds),
            fields.Date("date") ?? default,
            fields.Texts("targets"),
            fields.Records("at", "place", ReadSelector),
            fields.RequiredText("text"),
            fields.Flag("changes_text"))
        {
            Was = fields.Texts("was"),
        };
    }

    private static Covered? ReadCovered(RecordReader fields) => fields.OneOf("covers", Vocabulary.Covered) switch
    {
        "words" => Covered.Words,
        "sentence" => Covered.Sentence,
        "original" => Covered.Original,
        _ => null,
    };

    private static Selector ReadSelector(RecordReader fields) => new(
        fields.SpanOf("exact"),
        NormalizedText.Of(fields.RequiredText("exact")),
        fields.Text("prefix") ?? "",
        fields.Text("suffix") ?? "");
}

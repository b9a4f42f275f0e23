using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads agents: the people, organisations, accounts and formations that articles name.</summary>
internal static class AgentReader
{
    /// <summary>The file of agents that several articles share.</summary>
    public const string FileName = "agents.yaml";

    /// <summary>The publication's shared agents; none when it has no such file.</summary>
    public static ImmutableArray<Agent> ReadShared(InputFolder folder, Findings findings)
    {
        if (!folder.Holds(FileName) || folder.ReadText(FileName, findings) is not { } input
            || YamlReader.ReadMap(input, 0, input.Text.Length, findings) is not { } map)
        {
            return [];
        }

        var fields = new RecordReader(map, "list of agents", findings);
        var agents = ReadList(fields);
        fields.ReportUnknownFields();
        return agents;
    }

    /// <summary>The agents in the fields of the file.</summary>
    public static ImmutableArray<Agent> ReadList(RecordReader fields) => fields.Records("agents", "agent", Read);

    /// <summary>One agent.</summary>
    public static Agent Read(RecordReader fields) => new(
        fields.RequiredId("id"),
        fields.NameSpan,
        fields.RequiredOneOf("kind", Vocabulary.AgentKinds),
        fields.RequiredText("name"),
        fields.Language("lang"),
        fields.Text("gloss"),
        fields.StatedText("gloss_source"),
        [.. fields.Texts("also_printed_as").Select(static name => name.Value)],
        [.. fields.Texts("misprinted_as").Select(static name => name.Value)],
        fields.Text("role"),
        fields.Text("handle"),
        fields.Text("platform"),
        fields.StatedText("run_by"));
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Engines;
using Sourcebound.Exports;
using Sourcebound.Model;
using Sourcebound.Pages;
using Sourcebound.Reading;

namespace Sourcebound.Cli.Lists;

/// <summary><c>list</c>: what the input holds, for people and for programs.</summary>
internal static class ListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> input, Streams streams)
    {
        var name = Choice.Argument("list", [.. InputList.All.Select(static list => list.Name)]);
        var format = Choice.Option("--format", "How it is printed", ["table", "json", "csv"]);
        var command = new Command("list", "Print what the input holds: articles, sources, claims, figures or agents") { name, format, input };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(input), InputList.All.Single(list => list.Name == parsed.GetRequiredValue(name)), parsed.GetRequiredValue(format), streams));
        return command;
    }

    private static int Run(string folder, InputList list, string format, Streams streams)
    {
        var input = InputFolder.At(folder);
        var findings = new Findings();
        var publication = PublicationReader.Read(input, findings);
        List<CitationIndex> articles = [];
        foreach (var slug in publication?.Slugs ?? [])
        {
            if (ArticleReader.Read(PublicationReader.FolderOf(input, slug), slug, publication!.Agents, findings) is { } article)
            {
                articles.Add(new CitationIndex(article));
            }
        }

        ImmutableArray<ListRow> rows = publication is null ? [] : [.. list.Rows(publication.Agents, articles)];
        Print(list.Columns, rows, format, streams);
        foreach (var finding in findings.All.Where(static finding => finding.Severity == Severity.Error))
        {
            ConciseRenderer.Render(finding, streams.Error, Paint.None);
        }

        return findings.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }

    private static void Print(ImmutableArray<ListColumn<ListRow>> columns, ImmutableArray<ListRow> rows, string format, Streams streams)
    {
        if (format == "json")
        {
            streams.Out.Write(JsonFile.Write(json =>
            {
                json.WriteStartArray();
                foreach (var row in rows)
                {
                    json.WriteStartObject();
                    foreach (var column in columns)
                    {
                        ClaimsJson.WriteUnlessNull(json, column.Name, column.Value(row));
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }));
            return;
        }

        var cells = rows.Select(row => columns.Select(column => ClaimsCsv.Cell(column.Value(row)))).Prepend(columns.Select(static column => column.Name));
        if (format == "csv")
        {
            var csv = new StringBuilder();
            foreach (var line in cells)
            {
                ClaimsCsv.WriteLine(csv, line);
            }

            streams.Out.Write(Encoding.UTF8.GetBytes(csv.ToString()));
            return;
        }

        using var lines = streams.OpenLines();
        TextTable.Write([.. cells.Select(static line => line.Select(static cell => VisibleText.Of(cell)).ToImmutableArray())], lines);
    }
}

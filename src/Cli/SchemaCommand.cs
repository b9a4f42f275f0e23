using System.CommandLine;
using Sourcebound.Diagnostics;
using Sourcebound.Reading.Forms;

namespace Sourcebound.Cli;

/// <summary><c>schema</c>: the JSON Schemas of the input files.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams)
    {
        var name = new Argument<string?>("name") { HelpName = "name", Description = "The schema to print; without it, all are listed", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add([.. InputForm.All.Select(static form => form.Name)]);
        var schema = new Command("schema", "Print the JSON Schema of an input file, for editors' programs") { name };
        schema.SetAction(parsed => Run(parsed.GetValue(name), streams));
        return schema;
    }

    /// <summary>Prints the schema <paramref name="name"/>, or the names of all without one.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    private static int Run(string? name, Streams streams)
    {
        if (name is null)
        {
            using var lines = streams.OpenLines();
            foreach (var each in InputForm.All)
            {
                lines.WriteLine($"{each.Name,-8}  {each.File,-12}  {FieldNotes.All.OfFile(each.Name)}");
            }

            return ExitCode.Ok;
        }

        if (InputForm.All.FirstOrDefault(form => form.Name == name) is { } asked)
        {
            streams.Out.Write(JsonSchema.Write(asked, FieldNotes.All));
            return ExitCode.Ok;
        }

        streams.Error.WriteLine($"there is no schema `{name}`");
        streams.Error.WriteLine(Suggestion.Help(name, [.. InputForm.All.Select(static form => form.Name)]));
        return ExitCode.Usage;
    }
}

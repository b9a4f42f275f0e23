using System.CommandLine;
using Sourcebound.Cli.Lists;
using Sourcebound.Cli.Preview;

namespace Sourcebound.Cli;

/// <summary>The commands and their options.</summary>
internal static class CommandLine
{
    /// <summary>Parses <paramref name="arguments"/> and runs the command they name; building is what happens without one.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Streams streams)
    {
        var parsed = Commands(streams).Parse(arguments);
        foreach (var message in parsed.Errors.Select(static error => error.Message).Distinct())
        {
            streams.Error.WriteLine(message);
        }

        if (parsed.Errors.Count > 0)
        {
            streams.Error.WriteLine("`--help` lists the commands and options");
            return ExitCode.Usage;
        }

        using var lines = streams.OpenLines();
        return parsed.Invoke(new InvocationConfiguration { Output = lines, Error = streams.Error, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Commands(Streams streams)
    {
        var options = new BuildOptions();
        var root = new RootCommand("Sourcebound publishes sourced articles: it refuses any quotation or figure that is not bound to its source. Without a command it builds.");
        options.AddTo(root, writes: true);
        root.Options.Add(options.Watch);
        root.SetAction(BuildCommand.Action(options, writes: true, streams));

        foreach (var command in new[]
        {
            BuildCommand.Create("build", "Check everything, then write the site", writes: true, options, streams),
            BuildCommand.Create("check", "Check everything and write nothing", writes: false, options, streams),
            PreviewCommand.Create(options, streams), NewCommand.Create(options.Input, streams), ImportCommand.Create(options.Input, streams), ListCommand.Create(options.Input, streams),
            EditionCommand.Create(options, streams), VerifyCommand.Create(streams), SignCommand.Create(options, streams), ExplainCommand.Create(streams), SchemaCommand.Create(streams),
            CompletionCommand.Create(streams), CleanCommand.Create(options.Output, streams),
        })
        {
            root.Subcommands.Add(command);
        }

        return root;
    }
}

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

        var build = new Command("build", "Check everything, then write the site") { options.Watch };
        options.AddTo(build, writes: true);
        build.SetAction(BuildCommand.Action(options, writes: true, streams));

        var check = new Command("check", "Check everything and write nothing") { options.Watch };
        options.AddTo(check, writes: false);
        check.SetAction(BuildCommand.Action(options, writes: false, streams));

        var slugs = new Argument<string[]>("slug") { Description = "Names of articles; all of them when none is given", Arity = ArgumentArity.ZeroOrMore };
        slugs.Validators.Add(static result =>
        {
            // A list of words takes what no option is for one more of them.
            if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"`edition` has no option `{option.Value}`");
            }
        });
        var edition = new Command("edition", "Record the articles' present words as published, after a check without errors") { slugs };
        options.AddTo(edition, writes: false, looks: false);
        edition.SetAction(parsed => EditionCommand.Run(options.Request(parsed, writes: false), parsed.GetValue(slugs) ?? [], options.Report(parsed, streams)));

        var code = new Argument<string>("code") { Description = "A rule's code or name, such as ATT102 or unbound-figure" };
        var explain = new Command("explain", "Say what a rule does, why, and what to write instead") { code };
        explain.SetAction(parsed => ExplainCommand.Run(parsed.GetRequiredValue(code), streams));

        var clean = new Command("clean", "Delete what builds wrote into the output folder, and nothing else") { options.Output };
        clean.SetAction(parsed => CleanCommand.Run(parsed.GetRequiredValue(options.Output), streams));

        var name = new Argument<string?>("name") { Description = "The schema to print; without it, all are listed", Arity = ArgumentArity.ZeroOrOne };
        var schema = new Command("schema", "Print the JSON Schema of an input file, for editors' programs") { name };
        schema.SetAction(parsed => SchemaCommand.Run(parsed.GetValue(name), streams));

        foreach (var command in new[]
        {
            build, check, PreviewCommand.Create(options, streams), NewCommand.Create(options.Input, streams), ImportCommand.Create(options.Input, streams),
            ListCommand.Create(options.Input, streams), edition, VerifyCommand.Create(streams), SignCommand.Create(options, streams), explain, schema,
            CompletionCommand.Create(streams), clean,
        })
        {
            root.Subcommands.Add(command);
        }

        return root;
    }
}

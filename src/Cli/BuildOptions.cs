using System.Collections.Immutable;
using System.CommandLine;
using Sourcebound.Engines;

namespace Sourcebound.Cli;

/// <summary>The options that building and checking share.</summary>
internal sealed class BuildOptions
{
    /// <summary>The values of <c>--format</c>.</summary>
    public static ImmutableArray<string> Formats { get; } = ["full", "concise", "json", "sarif", "github", "msbuild"];

    private readonly Option<string> input = new("--input", "-i")
    {
        Description = "The folder that holds what is published", HelpName = "folder", DefaultValueFactory = static _ => "input",
    };

    private readonly Option<string> output = new("--output", "-o")
    {
        Description = "The folder that the site is written to", HelpName = "folder", DefaultValueFactory = static _ => "output",
    };

    private readonly Option<string?> baseUrl = new("--base-url")
    {
        Description = "The site's public address, in place of the one in site.yaml", HelpName = "address",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Treat warnings as errors" };

    private readonly Option<string> format = new("--format")
    {
        Description = "How findings are shown", HelpName = string.Join('|', Formats), DefaultValueFactory = static _ => "full",
    };

    private readonly Option<bool> noArchive = new("--no-archive") { Description = "Write the pages and data alone, without the archives of them" };

    private readonly Option<string?> commit = new("--commit")
    {
        Description = "The commit of the input, for archive.json to name", HelpName = "id",
    };

    private readonly Option<bool> verbose = new("--verbose") { Description = "Say how long each step took" };

    public BuildOptions()
    {
        format.CompletionSources.Add([.. Formats]);
        format.Validators.Add(static result =>
        {
            var given = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (given is not null && !Formats.Contains(given))
            {
                result.AddError($"--format: `{given}` is none of {string.Join(", ", Formats)}");
            }
        });
        baseUrl.Validators.Add(static result =>
        {
            var given = result.GetValueOrDefault<string?>();
            if (given is not null && !(Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            {
                result.AddError($"--base-url: `{given}` is not a web address; write one that starts with https://");
            }
        });
        commit.Validators.Add(static result =>
        {
            // SHA-1 or SHA-256, as git writes them out in full: a short one may name another commit tomorrow.
            var given = result.GetValueOrDefault<string?>();
            if (given is not null && !(given.Length is 40 or 64 && given.All(char.IsAsciiHexDigitLower)))
            {
                result.AddError($"--commit: `{given}` is not a commit; write the full id that `git rev-parse HEAD` prints");
            }
        });
    }

    /// <summary>The input folder's option, which making new files shares.</summary>
    public Option<string> Input => input;

    /// <summary>The output folder's option, which cleaning shares.</summary>
    public Option<string> Output => output;

    /// <summary>Adds the options to a command that builds or, without an output, checks.</summary>
    public void AddTo(Command command, bool writes)
    {
        Option[] all = writes ? [input, output, baseUrl, commit, noArchive, strict, format, verbose] : [input, strict, format, verbose];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What a parsed command line asks for.</summary>
    public BuildRequest Request(ParseResult parsed, bool writes)
    {
        var given = writes ? parsed.GetValue(baseUrl) : null;
        return new BuildRequest(
            parsed.GetRequiredValue(input),
            writes ? parsed.GetRequiredValue(output) : null,
            given is null ? null : new Uri(given.EndsWith('/') ? given : given + "/"),
            parsed.GetValue(strict))
        {
            IsArchived = writes && !parsed.GetValue(noArchive),
            Commit = writes ? parsed.GetValue(commit) : null,
        };
    }

    /// <summary>Whether the times of the steps are wanted.</summary>
    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(verbose);

    /// <summary>How findings are to be shown.</summary>
    public string Format(ParseResult parsed) => parsed.GetRequiredValue(format);
}

using System.Collections.Immutable;
using System.CommandLine;
using Sourcebound.Engines;

namespace Sourcebound.Cli;

/// <summary>The options that building and checking share.</summary>
internal sealed class BuildOptions
{
    // What is deployed is what lies in the usual folder.
    private const string DraftOutput = "output-drafts";

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

    private readonly Option<string> format = Choice.Option("--format", "How findings are shown", Formats);

    private readonly Option<bool> noArchive = new("--no-archive") { Description = "Write the pages and data alone, without the archives of them" };

    private readonly Option<string?> commit = new("--commit")
    {
        Description = "The commit of the input, for archive.json to name", HelpName = "id",
    };

    private readonly Option<bool> verbose = new("--verbose") { Description = "Say how long each step took" };

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Say nothing but what was found, and where a preview is served" };

    private readonly Option<bool> drafts = new("--drafts") { Description = $"Take in drafts and what is under embargo, to be looked at, without archives; written to {DraftOutput} unless --output says where" };

    private readonly Option<DateTimeOffset?> now = GivenTime.Option();

    private readonly Option<bool> watch = new("--watch") { Description = "Do it again whenever something is saved in the input folder" };

    public BuildOptions()
    {
        quiet.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<bool>() && result.GetValue(verbose))
            {
                result.AddError("--quiet and --verbose exclude each other");
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

    /// <summary>The option to do it again and again.</summary>
    public Option<bool> Watch => watch;

    /// <summary>The output folder's option, which cleaning shares.</summary>
    public Option<string> Output => output;

    /// <summary>Adds the options to a command that builds or, without an output, checks.</summary>
    /// <param name="command">The command.</param>
    /// <param name="writes">Whether it builds.</param>
    /// <param name="looks">Whether what it makes may be for looking at alone.</param>
    public void AddTo(Command command, bool writes, bool looks = true)
    {
        Option[] all = writes ? [input, output, baseUrl, commit, noArchive, drafts, now, strict, format, verbose, quiet] : [input, drafts, now, strict, format, verbose, quiet];
        foreach (var option in all.Where(option => looks || option != drafts))
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
            writes ? OutputOf(parsed) : null,
            given is null ? null : new Uri(given.EndsWith('/') ? given : given + "/"),
            parsed.GetValue(strict))
        {
            IsArchived = writes && !parsed.GetValue(noArchive) && !parsed.GetValue(drafts),
            Commit = writes ? parsed.GetValue(commit) : null,
            HasDrafts = parsed.GetValue(drafts),
            Now = parsed.GetValue(now) ?? GivenTime.OfEnvironment(),
        };
    }

    private string OutputOf(ParseResult parsed) => parsed.GetValue(drafts) && parsed.GetResult(output) is null or { Implicit: true } ? DraftOutput : parsed.GetRequiredValue(output);

    /// <summary>How a parsed command line wants to be told of the run.</summary>
    public BuildReport Report(ParseResult parsed, Streams streams) => new(streams, parsed.GetRequiredValue(format), parsed.GetValue(verbose), parsed.GetValue(quiet));

    /// <summary>Whether it is to be done again and again.</summary>
    public bool IsWatching(ParseResult parsed) => parsed.GetValue(watch);
}

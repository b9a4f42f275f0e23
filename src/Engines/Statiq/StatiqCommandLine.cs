using System.CommandLine;
using Sourcebound.Cli;

namespace Sourcebound.Engines.Statiq;

/// <summary>A command line whose options for building are the same with any engine, and whose commands and other options are Statiq's.</summary>
/// <param name="Request">What the build is asked to do.</param>
/// <param name="Report">How it is told of.</param>
/// <param name="Arguments">What Statiq is given.</param>
internal sealed record StatiqCommandLine(BuildRequest Request, BuildReport Report, string[] Arguments)
{
    // Statiq's own word for building is no word at all.
    private const string Build = "build";

    private static readonly HashSet<string> Commands = new([Build, "preview", "serve", "deploy", "interactive", "pipelines", "glob"], StringComparer.Ordinal);

    private static readonly HashSet<string> OfAll = new(["--help", "-h", "-?", "--version"], StringComparer.Ordinal);

    /// <summary>Whether Statiq is to drive what <paramref name="given"/> asks for; all other commands are the same with any engine.</summary>
    public static bool Concerns(string[] given) => given is [] || Commands.Contains(given[0]) || (given[0].StartsWith('-') && !OfAll.Contains(given[0]));

    /// <summary>Parses what was given; null when an option for building is wrong, which <paramref name="streams"/> tell.</summary>
    public static StatiqCommandLine? Parse(string[] given, Streams streams)
    {
        var options = new BuildOptions();
        var command = new Command(Build) { TreatUnmatchedTokensAsErrors = false };
        options.AddTo(command, writes: true);
        var parsed = command.Parse(given is [Build, ..] ? given[1..] : given);
        foreach (var message in parsed.Errors.Select(static error => error.Message).Distinct())
        {
            streams.Error.WriteLine(message);
        }

        if (parsed.Errors.Count > 0)
        {
            return null;
        }

        var request = options.Request(parsed, writes: true);
        return new StatiqCommandLine(request, options.Report(parsed, streams), [.. parsed.UnmatchedTokens, "--input", request.Input, "--output", request.Output!]);
    }
}

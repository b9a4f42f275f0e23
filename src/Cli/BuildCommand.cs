using System.CommandLine;
using Sourcebound.Engines;
using Sourcebound.Output;

namespace Sourcebound.Cli;

/// <summary><c>build</c> and <c>check</c>: read, check and, unless only checking, publish; once, or whenever something is saved.</summary>
internal static class BuildCommand
{
    /// <summary>The command that builds or, without writing, checks.</summary>
    public static Command Create(string name, string description, bool writes, BuildOptions options, Streams streams)
    {
        var command = new Command(name, description) { options.Watch };
        options.AddTo(command, writes);
        command.SetAction(Action(options, writes, streams));
        return command;
    }

    /// <summary>What a command does that builds or, without an output, checks.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> Action(BuildOptions options, bool writes, Streams streams) => async (parsed, stop) =>
    {
        var request = options.Request(parsed, writes);
        var report = options.Report(parsed, streams);
        if (!options.IsWatching(parsed))
        {
            return Run(request, report);
        }

        using var watch = new InputWatch(request.Input);
        await watch.Repeat(() => RunAgain(request, report), stop);
        return ExitCode.Ok;
    };

    /// <summary>Runs the request and tells of it.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(BuildRequest request, BuildReport report) => report.Run(request).HasErrors ? ExitCode.Findings : ExitCode.Ok;

    /// <summary>Runs the request as one of many, none of which ends the others.</summary>
    /// <returns>What stopped publication, as a person reads it; null when nothing did.</returns>
    public static string? RunAgain(BuildRequest request, BuildReport report)
    {
        try
        {
            var result = report.Run(request);
            report.Said.WriteLine($"watching {request.Input}; Ctrl+C ends it");
            return result.HasErrors ? FindingsOutput.Text(result) : null;
        }
        catch (OutputException failure)
        {
            report.Streams.Error.WriteLine($"error: {failure.Message}");
            return failure.Message;
        }
    }
}

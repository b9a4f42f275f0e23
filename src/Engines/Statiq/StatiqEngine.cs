using Sourcebound.Cli;
using Statiq.App;
using Statiq.Common;
using Statiq.Web;
using ExitCode = Sourcebound.Cli.ExitCode;

namespace Sourcebound.Engines.Statiq;

/// <summary>Lets Statiq.Web drive the program: its bootstrapper, command line, preview, validation and deployment.</summary>
internal static class StatiqEngine
{
    // What Statiq returns when a person has stopped it, and what a shell calls that.
    private const int Stopped = 6;
    private const int Interrupted = 130;

    /// <summary>Runs the command that <paramref name="given"/> names.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] given, Streams streams)
    {
        if (StatiqCommandLine.Parse(given, streams) is not { } line)
        {
            return ExitCode.Usage;
        }

        // Findings go to standard output, all else beside it.
        Console.SetOut(streams.Error);
        var run = new LastRun();
        var work = Directory.CreateTempSubdirectory("sourcebound-");
        try
        {
            var code = await Bootstrapper.Factory.CreateWeb(line.Arguments)
                .ConfigureCommands(static commands => commands.Settings.StrictParsing = true)
                .ConfigureSettings(static settings => (settings[Keys.CleanMode], settings[Keys.UseCache]) = (CleanMode.None, false))
                .ConfigureFileSystem(files => (files.TempPath, files.CachePath) = (work.FullName, work.FullName))
                .AddSourcebound("", _ => line.Request, run)
                .RunAsync();
            return Report(run, code, line);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static int Report(LastRun run, int code, StatiqCommandLine line)
    {
        if (run.Refusal is { } refusal)
        {
            throw refusal;
        }

        if (run.Result is { } result)
        {
            line.Report.Tell(line.Request, result);
            if (result.HasErrors)
            {
                return ExitCode.Findings;
            }
        }

        return code switch
        {
            0 => ExitCode.Ok,
            Stopped => Interrupted,
            < 0 => ExitCode.Usage,
            _ => ExitCode.Internal,
        };
    }
}

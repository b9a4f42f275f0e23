using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Sourcebound.Engines;

namespace Sourcebound.Cli.Preview;

/// <summary><c>preview</c>: builds, serves what was built to this machine, and does so again whenever something is saved.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 5080;

    /// <summary>The command.</summary>
    public static Command Create(BuildOptions options, Streams streams)
    {
        var port = new Option<int>("--port", "-p")
        {
            Description = "The port of 127.0.0.1 to serve on; 0 for any that is free", HelpName = "number", DefaultValueFactory = static _ => UsualPort, CustomParser = Port,
        };
        var open = new Option<bool>("--open") { Description = "Open the front page in the browser" };
        var command = new Command("preview", "Build, serve the site on 127.0.0.1, and do so again whenever something is saved") { port, open };
        options.AddTo(command, writes: true);
        command.SetAction((parsed, stop) => Run(
            options.Request(parsed, writes: true), options.Report(parsed, streams), parsed.GetValue(port), parsed.GetValue(open), stop));
        return command;
    }

    private static int Port(ArgumentResult result)
    {
        var given = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (!ushort.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--port: `{given}` is no port; those are numbers from 0 to {ushort.MaxValue}"));
        }

        return port;
    }

    private static async Task<int> Run(BuildRequest request, BuildReport report, int port, bool opens, CancellationToken stop)
    {
        var site = new PreviewedSite(request.Output!);
        using var watch = new InputWatch(request.Input);
        await using var server = await PreviewServer.Start(site, port);
        await report.Streams.Error.WriteLineAsync($"{server.Address} shows {request.Output}");
        if (opens)
        {
            await Open(server.Address, report.Streams);
        }

        await watch.Repeat(() => site.Show(BuildCommand.RunAgain(request, report)), stop);
        return ExitCode.Ok;
    }

    private static async Task Open(string address, Streams streams)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            await streams.Error.WriteLineAsync($"no program here opens addresses; open {address} in a browser");
        }
    }
}

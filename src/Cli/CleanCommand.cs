using System.CommandLine;
using System.Globalization;
using Sourcebound.Output;

namespace Sourcebound.Cli;

/// <summary><c>clean</c>: deletes what builds wrote, and nothing else.</summary>
internal static class CleanCommand
{
    /// <summary>The command, for the folder that <paramref name="output"/> names.</summary>
    public static Command Create(Option<string> output, Streams streams)
    {
        var clean = new Command("clean", "Delete what builds wrote into the output folder, and nothing else") { output };
        clean.SetAction(parsed => Run(parsed.GetRequiredValue(output), streams));
        return clean;
    }

    /// <summary>Cleans <paramref name="folder"/>.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    private static int Run(string folder, Streams streams)
    {
        using var tree = OutputTree.Open(folder, () => streams.Error.WriteLine("waiting for a build of the same output to end"));
        var (deleted, kept) = tree.Clean();
        foreach (var path in kept)
        {
            streams.Error.WriteLine($"{folder}/{path} was changed since it was built; it stays");
        }

        streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {deleted} files deleted"));
        return ExitCode.Ok;
    }
}

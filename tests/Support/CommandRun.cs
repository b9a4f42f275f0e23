using System.Text;
using Sourcebound.Cli;
using Sourcebound.Output;

namespace Sourcebound.Tests.Support;

/// <summary>What a command answered.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs the program's command line inside the test's process.</summary>
    public static CommandRun Of(params string[] arguments)
    {
        using var results = new MemoryStream();
        using var rest = new StringWriter { NewLine = "\n" };
        int exitCode;
        try
        {
            exitCode = CommandLine.Run(arguments, new Streams(results, rest, IsTerminal: false));
        }
        catch (OutputException failure)
        {
            rest.WriteLine($"error: {failure.Message}");
            exitCode = Sourcebound.Cli.ExitCode.Usage;
        }

        return new CommandRun(exitCode, Encoding.UTF8.GetString(results.ToArray()), rest.ToString());
    }
}

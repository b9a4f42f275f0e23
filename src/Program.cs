using System.Globalization;
using System.Text;
using Sourcebound.Cli;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Output;

// The same input gives the same bytes, whatever the machine's language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

using var standardOutput = Console.OpenStandardOutput();
using var standardError = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
try
{
    var streams = new Streams(standardOutput, standardError, !Console.IsErrorRedirected) { Paint = new Paint(HasColours()) };
#if STATIQ
    if (Sourcebound.Engines.Statiq.StatiqCommandLine.Concerns(args))
    {
        return await Sourcebound.Engines.Statiq.StatiqEngine.RunAsync(args, streams);
    }
#endif
    return CommandLine.Run(args, streams);
}
catch (OutputException failure)
{
    await standardError.WriteLineAsync($"error: {failure.Message}");
    return ExitCode.Usage;
}
#pragma warning disable CA1031 // The last place where anything can be said: a fault of the program is named as one.
catch (Exception fault)
#pragma warning restore CA1031
{
    await standardError.WriteLineAsync($"internal error: this is a fault of the program, not of the input\n{fault}");
    return ExitCode.Internal;
}

// https://no-color.org
static bool HasColours() =>
    !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

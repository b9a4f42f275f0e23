using System.Diagnostics;

namespace Sourcebound.Tests.Support;

/// <summary>The built program as a process of its own: for what only the system can show, such as signals, locks and environments.</summary>
internal static class ProgramRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Starts it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What its environment has beside ours.</param>
    public static Process Start(IEnumerable<string> arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = BuiltProgram.StartedWith(arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Starts it and waits for its end.</summary>
    public static CommandRun Of(IEnumerable<string> arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        using var process = Start(arguments, environment);
        return End(process);
    }

    /// <summary>Waits for the end of a started one.</summary>
    public static CommandRun End(Process process)
    {
        var results = process.StandardOutput.ReadToEndAsync();
        var rest = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill();
            throw new TimeoutException("the program does not end");
        }

        return new CommandRun(process.ExitCode, results.Result, rest.Result);
    }
}

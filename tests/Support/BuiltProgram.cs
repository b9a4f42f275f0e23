using System.Diagnostics;
using Xunit;

namespace Sourcebound.Tests.Support;

/// <summary>The built program as people run it: a process of its own, in a folder of the test's choosing.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>How it is started: as the native program that <c>SOURCEBOUND</c> in the environment names, which begins sooner, or by the framework.</summary>
    public static ProcessStartInfo StartedWith(IEnumerable<string> arguments) => Environment.GetEnvironmentVariable("SOURCEBOUND") is { Length: > 0 } native
        ? new ProcessStartInfo(native, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        : new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sourcebound.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>Runs it in <paramref name="folder"/>.</summary>
    public static async Task<CommandRun> RunIn(string folder, params IEnumerable<string> arguments)
    {
        var start = StartedWith(arguments);
        start.WorkingDirectory = folder;
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        var (results, rest) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return new CommandRun(process.ExitCode, await results, await rest);
    }
}

using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Sourcebound.Tests.Support;

/// <summary>The built program while it runs on, as <c>preview</c> and <c>--watch</c> do, until it is interrupted as by Ctrl+C.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly Task<string> results;

    /// <summary>Starts it.</summary>
    public RunningProgram(params string[] arguments)
    {
        process = ProgramRun.Start(arguments);
        results = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>The next line that it says on standard error and that holds <paramref name="words"/>.</summary>
    public async Task<string> SaysAsync(string words)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        while (await process.StandardError.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"it ended without saying `{words}`");
    }

    /// <summary>Interrupts it and waits for its end.</summary>
    public async Task<CommandRun> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Longest, TestContext.Current.CancellationToken);
        return new CommandRun(process.ExitCode, await results, rest);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}

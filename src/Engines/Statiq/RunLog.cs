using Microsoft.Extensions.Logging;
using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;

namespace Sourcebound.Engines.Statiq;

/// <summary>What a build of sourced articles says in Statiq's log: whole lines, with nothing to fill in.</summary>
/// <param name="log">Statiq's log.</param>
internal sealed class RunLog(ILogger log)
{
    /// <summary>Writes findings, each with file, line and column, which the results of Statiq's analyzers have no room for.</summary>
    public void Write(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            Write(LevelOf(finding.Severity), ConciseRenderer.Line(finding, Paint.None));
        }
    }

    /// <summary>Writes what is neither good nor bad.</summary>
    public void Write(string line) => Write(LogLevel.Information, line);

    private void Write(LogLevel level, string line) => log.Log(level, default, line, exception: null, static (line, _) => line);

    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => LogLevel.Error,
        Severity.Warning => LogLevel.Warning,
        _ => LogLevel.Information,
    };
}

using System.Globalization;
using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Engines.BuiltIn;
using Sourcebound.Model;

namespace Sourcebound.Cli;

/// <summary><c>build</c> and <c>check</c>: read, check and, unless only checking, publish.</summary>
internal static class BuildCommand
{
    /// <summary>Runs the request and reports on it.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(BuildRequest request, string format, Streams streams)
    {
        var result = BuiltInEngine.Run(request, Progress(streams), () => streams.Error.WriteLine("waiting for another build of the same output to end"));
        ShowFindings(result.Findings, format, streams);
        if (result.IsPublished)
        {
            streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request.Output}: {result.Files} files, {result.Changed} written"));
        }
        else if (request.Output is not null)
        {
            streams.Error.WriteLine($"nothing is published; what {request.Output} held before stands");
        }

        streams.Error.WriteLine(Summary(result));
        return result.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }

    /// <summary>The one line that sums a run up.</summary>
    public static string Summary(BuildResult result)
    {
        var errors = result.Findings.Count(static finding => finding.Severity == Severity.Error);
        var warnings = result.Findings.Count(static finding => finding.Severity == Severity.Warning);
        var coverage = result.Coverage;
        List<string> parts =
        [
            .. result.Articles == 1 ? Array.Empty<string>() : [Count(result.Articles, "article")],
            Count(coverage.Sentences, "sentence"),
            $"{Count(coverage.Quotations, "quotation")} ({coverage.BoundQuotations} bound)",
            Count(coverage.EmbeddedOriginals, "embedded original"),
            $"{Count(coverage.Figures, "figure")} ({coverage.BoundFigures} bound)",
            $"{coverage.Unsourced} declared unsourced",
            Count(errors, "error"),
            .. warnings == 0 ? Array.Empty<string>() : [Count(warnings, "warning")],
        ];
        return string.Join(" · ", parts);
    }

    private static string Count(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    private static void ShowFindings(IReadOnlyList<Diagnostic> findings, string format, Streams streams)
    {
        if (format == "json")
        {
            JsonRenderer.Render(findings, streams.Out);
            return;
        }

        using var lines = streams.OpenLines();
        foreach (var finding in findings)
        {
            if (format == "concise")
            {
                ConciseRenderer.Render(finding, lines);
            }
            else
            {
                FullRenderer.Render(finding, lines);
            }
        }
    }

    private static Action<int, int> Progress(Streams streams)
    {
        if (!streams.IsTerminal)
        {
            return static (_, _) => { };
        }

        var gate = new Lock();
        return (done, all) =>
        {
            lock (gate)
            {
                // A person needs no more than a hundred steps; the last one wipes the line.
                if (done == all)
                {
                    streams.Error.Write("\r\u001B[K");
                }
                else if (done % Math.Max(1, all / 100) == 0)
                {
                    streams.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rarticles: {done} of {all}"));
                }
            }
        };
    }
}

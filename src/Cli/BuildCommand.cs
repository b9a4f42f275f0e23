using System.Globalization;
using Sourcebound.Diagnostics;
using Sourcebound.Engines;
using Sourcebound.Engines.BuiltIn;
using Sourcebound.Model;

namespace Sourcebound.Cli;

/// <summary><c>build</c> and <c>check</c>: read, check and, unless only checking, publish.</summary>
internal static class BuildCommand
{
    /// <summary>Runs the request and reports on it, with the times of the steps when <paramref name="isVerbose"/>.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(BuildRequest request, string format, Streams streams, bool isVerbose)
    {
        var result = BuiltInEngine.Run(request, Progress(streams), () => streams.Error.WriteLine("waiting for another build of the same output to end"));
        FindingsOutput.Show(result, format, streams);
        foreach (var (article, languages) in result.WithoutData)
        {
            var named = string.Join(", ", languages.Select(static language => $"`{language}`"));
            streams.Error.WriteLine($"note: no language data for {named}: only marks, digits and scripts were judged in `articles/{article}`");
        }

        if (result.IsPublished)
        {
            streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request.Output}: {result.Files} files, {result.Changed} written"));
        }
        else if (request.Output is not null)
        {
            streams.Error.WriteLine($"nothing is published; what {request.Output} held before stands");
        }

        if (result.HasStaleSignature)
        {
            streams.Error.WriteLine("the signature in `input/signatures` is of another state; run `sign` again");
        }

        if (isVerbose)
        {
            streams.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"reading {result.Times[Stage.Reading].TotalSeconds:0.00} s · checks {result.Times[Stage.Checking].TotalSeconds:0.00} s · pages and data {result.Times[Stage.Rendering].TotalSeconds:0.00} s (threads added up) · archives {result.Times[Stage.Archiving].TotalSeconds:0.00} s"));
        }

        streams.Error.WriteLine(Summary(result));
        return result.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }

    /// <summary>The one line that sums a run up.</summary>
    public static string Summary(BuildResult result)
    {
        var bySeverity = result.Findings.CountBy(static finding => finding.Severity).ToDictionary();
        var (warnings, notes) = (bySeverity.GetValueOrDefault(Severity.Warning), bySeverity.GetValueOrDefault(Severity.Note));
        var coverage = result.Coverage;
        List<string> parts =
        [
            .. result.Articles == 1 ? Array.Empty<string>() : [Count(result.Articles, "article")],
            Count(coverage.Sentences, "sentence"),
            $"{Count(coverage.Quotations, "quotation")} ({coverage.BoundQuotations} bound)",
            Count(coverage.EmbeddedOriginals, "embedded original"),
            $"{Count(coverage.Figures, "figure")} ({coverage.BoundFigures} bound)",
            $"{coverage.Unsourced} declared unsourced",
            Count(bySeverity.GetValueOrDefault(Severity.Error), "error"),
            .. warnings == 0 ? Array.Empty<string>() : [Count(warnings, "warning")],
            .. notes == 0 ? Array.Empty<string>() : [Count(notes, "note")],
            .. result.Suppressed.Count == 0 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"{result.Suppressed.Count} suppressed")],
        ];
        return string.Join(" · ", parts);
    }

    private static string Count(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

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

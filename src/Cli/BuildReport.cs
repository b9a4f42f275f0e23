using System.Globalization;
using Sourcebound.Diagnostics;
using Sourcebound.Engines;
using Sourcebound.Engines.BuiltIn;
using Sourcebound.Model;

namespace Sourcebound.Cli;

/// <summary>How runs are told of: findings on one stream, all else on the other.</summary>
/// <param name="Streams">Where that goes.</param>
/// <param name="Format">One of <see cref="BuildOptions.Formats"/>.</param>
/// <param name="IsVerbose">Whether the times of the steps are told.</param>
/// <param name="IsQuiet">Whether nothing but findings is told.</param>
internal sealed record BuildReport(Streams Streams, string Format, bool IsVerbose, bool IsQuiet)
{
    private const string Wipe = "\r\u001B[K";

    private bool IsProgressShown => Streams.IsTerminal && !IsQuiet;

    /// <summary>Where all goes that is not a finding.</summary>
    public TextWriter Said => IsQuiet ? TextWriter.Null : Streams.Error;

    /// <summary>Runs the request and tells of it.</summary>
    public BuildResult Run(BuildRequest request)
    {
        var result = BuiltInEngine.Run(request, Progress(request.IsArchived), () => Said.WriteLine("waiting for another build of the same output to end"));
        if (IsProgressShown)
        {
            Streams.Error.Write(Wipe);
        }

        Tell(request, result);
        return result;
    }

    /// <summary>Tells of a run: what was found, then all else.</summary>
    public void Tell(BuildRequest request, BuildResult result)
    {
        FindingsOutput.Show(result, Format, Streams);
        foreach (var (article, languages) in result.WithoutData)
        {
            var named = string.Join(", ", languages.Select(static language => $"`{language}`"));
            Said.WriteLine($"note: no language data for {named}: only marks, digits and scripts were judged in `articles/{article}`");
        }

        if (result.Withheld.Length > 0)
        {
            Said.WriteLine($"left out: {string.Join(", ", result.Withheld.Select(Reason))}; --drafts takes that in, to be looked at");
        }

        if (result.IsPublished)
        {
            Said.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request.Output}: {result.Files} files, {result.Changed} written"));
        }
        else if (request.Output is not null)
        {
            Said.WriteLine($"nothing is published; what {request.Output} held before stands");
        }

        if (result.HasStaleSignature)
        {
            Said.WriteLine("the signature in `input/signatures` is of another state; run `sign` again");
        }

        if (IsVerbose)
        {
            Said.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"reading {result.Times[Stage.Reading].TotalSeconds:0.00} s · checks {result.Times[Stage.Checking].TotalSeconds:0.00} s · pages and data {result.Times[Stage.Rendering].TotalSeconds:0.00} s (threads added up) · archives {result.Times[Stage.Archiving].TotalSeconds:0.00} s"));
        }

        Said.WriteLine(Summary(result));
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

    private static string Reason(WithheldArticle article) =>
        $"`{article.Slug}` ({(article.Release is { IsDraft: false, Embargo: { } end } ? $"embargo until {PointInTime.Format(end)}" : "draft")})";

    private static string Count(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    // A line that is written over itself, on a terminal only.
    private Action<int, int> Progress(bool isArchived)
    {
        if (!IsProgressShown)
        {
            return static (_, _) => { };
        }

        var gate = new Lock();
        return (done, all) =>
        {
            lock (gate)
            {
                // A person needs no more than a hundred steps.
                if (done % Math.Max(1, all / 100) == 0 || done == all)
                {
                    Streams.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rarticles: {done} of {all}"));
                }

                if (done == all && isArchived)
                {
                    Streams.Error.Write($"{Wipe}archives");
                }
            }
        };
    }
}

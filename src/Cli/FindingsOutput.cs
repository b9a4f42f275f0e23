using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Engines;

namespace Sourcebound.Cli;

/// <summary>The findings of a run on standard output, in the format that was asked for.</summary>
internal static class FindingsOutput
{
    /// <summary>Shows them.</summary>
    /// <param name="result">What the run found.</param>
    /// <param name="format">One of the values of <c>--format</c>.</param>
    /// <param name="streams">Where they go.</param>
    public static void Show(BuildResult result, string format, Streams streams)
    {
        switch (format)
        {
            case "json":
                JsonRenderer.Render(result.Findings, streams.Out);
                break;
            case "sarif":
                new SarifRenderer(Version, Rulebook.Explanations, result.Site).Render(result.Findings, result.Suppressed, streams.Out);
                break;
            default:
                ShowEach(result.Findings, LineRenderer(format, streams.Paint), streams);
                break;
        }
    }

    /// <summary>What stops publication, as a person reads it.</summary>
    public static string Text(BuildResult result)
    {
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var finding in result.Findings.Where(static finding => finding.Severity == Severity.Error))
        {
            FullRenderer.Render(finding, text, Paint.None);
        }

        return text.ToString();
    }

    // The version that `--version` prints.
    private static string Version => typeof(FindingsOutput).Assembly.GetName().Version!.ToString(3);

    private static Action<Diagnostic, TextWriter> LineRenderer(string format, Paint paint) => format switch
    {
        "concise" => (finding, writer) => ConciseRenderer.Render(finding, writer, paint),
        "github" => GitHubRenderer.Render,
        "msbuild" => MsBuildRenderer.Render,
        _ => (finding, writer) => FullRenderer.Render(finding, writer, paint),
    };

    private static void ShowEach(IEnumerable<Diagnostic> findings, Action<Diagnostic, TextWriter> render, Streams streams)
    {
        using var lines = streams.OpenLines();
        foreach (var finding in findings)
        {
            render(finding, lines);
        }
    }
}

using System.Globalization;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings as GitHub's workflow commands, which a run shows beside the lines concerned.</summary>
internal static class GitHubRenderer
{
    /// <summary>Writes one finding, help and notes below its message.</summary>
    public static void Render(Diagnostic finding, TextWriter writer)
    {
        var (begin, end) = (finding.Span.Begin, finding.Span.End);

        // Columns may only be told of a place inside one line.
        var columns = begin.Line == end.Line ? string.Create(CultureInfo.InvariantCulture, $",col={begin.Column},endColumn={end.Column}") : "";
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"::{Command(finding.Severity)} file={Property(finding.Span.Input.Path)},line={begin.Line},endLine={end.Line}{columns},title={Property($"{finding.Rule.Code} {finding.Rule.Name}")}::{Data(string.Join('\n', PlainText.Lines(finding)))}"));
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    // The runner decodes these and no others; the per cent sign comes first, so that nothing is encoded twice.
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

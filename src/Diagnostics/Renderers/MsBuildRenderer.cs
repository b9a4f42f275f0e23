using System.Globalization;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings as MSBuild's canonical lines, which it takes for its own errors and warnings and hands on to an IDE.</summary>
internal static class MsBuildRenderer
{
    /// <summary>Writes one finding on one line, its help behind its message; columns count UTF-16 units, as IDEs do.</summary>
    public static void Render(Diagnostic finding, TextWriter writer)
    {
        var (begin, end) = (finding.Span.Begin, finding.Span.End);
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Span.Input.Path}({begin.Line},{begin.Utf16Column},{end.Line},{end.Utf16Column}): {Category(finding.Severity)} {finding.Rule.Code}: {OneLine(finding)}"));
    }

    // MSBuild knows two categories; what it does not know it prints and counts nowhere.
    private static string Category(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string OneLine(Diagnostic finding) =>
        string.Join("; ", PlainText.Lines(finding)).ReplaceLineEndings(" ");
}

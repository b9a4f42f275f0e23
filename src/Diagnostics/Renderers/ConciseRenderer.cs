using System.Globalization;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings as one line each: what editors' programs and people with a full screen want.</summary>
internal static class ConciseRenderer
{
    /// <summary>Writes one finding.</summary>
    public static void Render(Diagnostic finding, TextWriter writer) => writer.WriteLine(Line(finding));

    /// <summary>The line <c>file:line:column: severity CODE: message</c>.</summary>
    public static string Line(Diagnostic finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Span.Input.Path}:{finding.Span.Line}:{finding.Span.Column}: {SeverityWord(finding.Severity)} {finding.Rule.Code}: {finding.Message}");

    /// <summary>The severity as printed.</summary>
    public static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

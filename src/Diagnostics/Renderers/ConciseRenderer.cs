using System.Globalization;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings as one line each: what editors' programs and people with a full screen want.</summary>
internal static class ConciseRenderer
{
    /// <summary>Writes one finding.</summary>
    public static void Render(Diagnostic finding, TextWriter writer, Paint paint) => writer.WriteLine(Line(finding, paint));

    /// <summary>The line <c>file:line:column: severity CODE: message</c>.</summary>
    public static string Line(Diagnostic finding, Paint paint)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{finding.Span.Input.Path}:{finding.Span.Line}:{finding.Span.Column}:");
        return $"{paint.Bold(place)} {paint.As(finding.Severity, $"{SeverityWord(finding.Severity)} {finding.Rule.Code}:")} {finding.Message}";
    }

    /// <summary>The severity as printed.</summary>
    public static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

using System.Globalization;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings for a person: place, excerpt, caret, help and notes.</summary>
internal static class FullRenderer
{
    /// <summary>Writes one finding, with an empty line after it.</summary>
    public static void Render(Diagnostic finding, TextWriter writer, Paint paint)
    {
        writer.WriteLine(ConciseRenderer.Line(finding, paint));
        var number = finding.Span.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);

        // A missing file or a folder has no line to show.
        if (finding.Span.Input.Text.Length > 0)
        {
            var (text, carets) = Excerpt.Of(finding.Span);
            writer.WriteLine($"{margin} {paint.Frame("|")}");
            writer.WriteLine($"{paint.Frame($"{number} |")} {text}");
            writer.WriteLine($"{margin} {paint.Frame("|")} {CaretLine(finding.Severity, carets, paint)}");
        }

        if (finding.Help is { } help)
        {
            writer.WriteLine($"{margin} {paint.Frame("=")} {paint.Bold("help:")} {help}");
        }

        foreach (var note in finding.Notes)
        {
            writer.WriteLine($"{margin} {paint.Frame("=")} {paint.Bold("note:")} {note}");
        }

        writer.WriteLine();
    }

    // Only what is seen is coloured, not the way to it.
    private static string CaretLine(Severity severity, string carets, Paint paint)
    {
        var marks = carets.TrimStart();
        return carets[..^marks.Length] + paint.As(severity, marks);
    }
}

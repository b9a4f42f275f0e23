using System.Globalization;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings for a person: place, excerpt, caret, help and notes.</summary>
internal static class FullRenderer
{
    /// <summary>Writes one finding, with an empty line after it.</summary>
    public static void Render(Diagnostic finding, TextWriter writer)
    {
        writer.WriteLine(ConciseRenderer.Line(finding));
        var number = finding.Span.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);

        // A missing file or a folder has no line to show.
        if (finding.Span.Input.Text.Length > 0)
        {
            var (text, carets) = Excerpt.Of(finding.Span);
            writer.WriteLine($"{margin} |");
            writer.WriteLine($"{number} | {text}");
            writer.WriteLine($"{margin} | {carets}");
        }

        if (finding.Help is { } help)
        {
            writer.WriteLine($"{margin} = help: {help}");
        }

        foreach (var note in finding.Notes)
        {
            writer.WriteLine($"{margin} = note: {note}");
        }

        writer.WriteLine();
    }
}

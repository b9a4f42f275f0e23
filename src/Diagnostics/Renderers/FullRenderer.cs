using System.Globalization;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings for a person: place, excerpt, caret, help and notes.</summary>
internal static class FullRenderer
{
    /// <summary>Writes one finding, with an empty line after it.</summary>
    public static void Render(Diagnostic finding, TextWriter writer)
    {
        writer.WriteLine(ConciseRenderer.Line(finding));
        var (text, carets) = Excerpt.Of(finding.Span);
        var number = finding.Span.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        writer.WriteLine($"{margin} |");
        writer.WriteLine($"{number} | {text}");
        writer.WriteLine($"{margin} | {carets}");
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

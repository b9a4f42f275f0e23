using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings as data: one JSON array, in file order.</summary>
internal static class JsonRenderer
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Findings go to a terminal or a program, never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all findings to <paramref name="output"/> as UTF-8.</summary>
    public static void Render(IEnumerable<Diagnostic> findings, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            Write(findings, json);
        }

        output.Write("\n"u8);
    }

    private static void Write(IEnumerable<Diagnostic> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Rule.Code);
            json.WriteString("name", finding.Rule.Name);
            json.WriteString("severity", ConciseRenderer.SeverityWord(finding.Severity));
            json.WriteString("file", finding.Span.Input.Path);
            var (begin, end) = (finding.Span.Begin, finding.Span.End);
            json.WriteNumber("line", begin.Line);
            json.WriteNumber("column", begin.Column);
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
            json.WriteNumber("utf16Column", begin.Utf16Column);
            json.WriteNumber("utf16EndColumn", end.Utf16Column);
            json.WriteNumber("offset", finding.Span.Start);
            json.WriteNumber("length", finding.Span.Length);
            json.WriteString("message", finding.Message);
            json.WriteString("help", finding.Help);
            json.WriteStartArray("notes");
            foreach (var note in finding.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

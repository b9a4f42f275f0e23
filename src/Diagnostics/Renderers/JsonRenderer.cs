using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings as data: one JSON array, in file order.</summary>
internal static class JsonRenderer
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
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
            json.WriteNumber("line", finding.Span.Line);
            json.WriteNumber("column", finding.Span.Column);
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

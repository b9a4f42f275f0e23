using System.Text.Json;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>One finding as a result of a SARIF log.</summary>
internal static class SarifResult
{
    /// <summary>Writes it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="ruleIndex">The place of its rule in the log's list of rules.</param>
    /// <param name="reason">Why the editor suppressed it, or null.</param>
    /// <param name="json">The log.</param>
    public static void Write(Diagnostic finding, int ruleIndex, string? reason, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", ConciseRenderer.SeverityWord(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", Literal(string.Join('\n', PlainText.Lines(finding))));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(finding.Span, json);
        json.WriteEndObject();
        json.WriteEndArray();
        if (reason is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("justification", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(InputSpan span, Utf8JsonWriter json)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(span.Input.Path));
        json.WriteEndObject();

        // A missing file or a folder has no region.
        if (span.Input.Text.Length > 0)
        {
            var (begin, end) = (span.Begin, span.End);
            json.WriteStartObject("region");
            json.WriteNumber("startLine", begin.Line);
            json.WriteNumber("startColumn", begin.Utf16Column);
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Utf16Column);
            if (span.Text is { Length: > 0 } snippet)
            {
                json.WriteStartObject("snippet");
                json.WriteString("text", snippet);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // A path that begins at a root is only shown when the editor named one.
    private static string Address(string path)
    {
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? $"file://{encoded}" : encoded;
    }

    // SARIF 2.1.0, 3.11.5: single braces stand for what is filled in.
    private static string Literal(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}

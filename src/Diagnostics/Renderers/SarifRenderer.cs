using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sourcebound.Diagnostics.Renderers;

/// <summary>Findings as a SARIF 2.1.0 log: one run with all rules and, flagged, what was suppressed.</summary>
/// <param name="version">The program's version.</param>
/// <param name="rules">All rules, by code.</param>
/// <param name="site">The published site, which explains each rule on a page, or null when it has no address.</param>
internal sealed class SarifRenderer(string version, IReadOnlyList<RuleExplanation> rules, Uri? site)
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // A log goes to a program, never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all findings to <paramref name="output"/> as UTF-8.</summary>
    public void Render(IEnumerable<Diagnostic> findings, IEnumerable<SuppressedFinding> suppressed, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteResults(findings, suppressed, json);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Sourcebound");
        json.WriteString("version", version);
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(rule, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRule(RuleExplanation text, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", text.Rule.Code);
        json.WriteString("name", PascalCase(text.Rule.Name));
        WriteText("shortDescription", Sentence(text.Summary), json);
        WriteText("fullDescription", $"{Sentence(text.Summary)} {Sentence(text.Parts[0].Words)} {Sentence(text.Parts[1].Words)}", json);
        json.WriteStartObject("help");
        json.WriteString("text", string.Join("\n\n", text.Parts.Select(static part => $"{part.Heading}: {part.Words}")));
        json.WriteString("markdown", string.Join("\n\n", text.Parts.Select(static part => $"**{part.Heading}:** {part.Words}")));
        json.WriteEndObject();
        if (site is not null)
        {
            json.WriteString("helpUri", new Uri(site, $"rules/{text.Rule.Code.ToLowerInvariant()}.html").AbsoluteUri);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", ConciseRenderer.SeverityWord(text.Rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Suppressed or not, results stand in file order.
    private void WriteResults(IEnumerable<Diagnostic> findings, IEnumerable<SuppressedFinding> suppressed, Utf8JsonWriter json)
    {
        List<(Diagnostic Finding, string? Reason)> all =
            [.. findings.Select(static finding => (finding, (string?)null)), .. suppressed.Select(static pair => (pair.Finding, pair.By.Reason))];
        json.WriteStartArray("results");
        foreach (var (finding, reason) in all.Order(Comparer<(Diagnostic Finding, string?)>.Create(static (left, right) => Diagnostic.FileOrder(left.Finding, right.Finding))))
        {
            SarifResult.Write(finding, rules.Index().First(pair => pair.Item.Rule.Code == finding.Rule.Code).Index, reason, json);
        }

        json.WriteEndArray();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string PascalCase(string name) =>
        string.Concat(name.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..].TrimEnd('.')}.";
}

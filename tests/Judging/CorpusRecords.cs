using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Sourcebound.Tests.Judging;

/// <summary>The records of an entry, written out from its short lines to <c>sources.yaml</c> and stored texts.</summary>
internal sealed partial class CorpusRecords
{
    private readonly List<(string Name, string Text)> stored = [];
    private readonly string label;

    /// <summary>Writes them out.</summary>
    /// <param name="lines">The entry's lines: their kind, and the rest of the line.</param>
    /// <param name="label">What the editor calls every source.</param>
    public CorpusRecords(IReadOnlyList<(string Kind, string Content)> lines, string label)
    {
        this.label = label;
        var translations = Of("translation").Select(static line => Split(TextLine(), line)).ToLookup(static parts => parts["id"], WriteTranslation);
        Yaml = Section("agents", Of("agent").Select(WriteRecord))
            + Section("sources", Of("source").Select(line => WriteSource(Split(TextLine(), line), translations)))
            + Section("claims", Of("claim").Select(WriteRecord))
            + Section("notes", Of("note").Select(WriteRecord))
            + Section("bindings", Of("binding").Select(static line => $"{{ {line} }}"));
        Yaml = Yaml.Length == 0 ? "sources: []\n" : Yaml;

        IEnumerable<string> Of(string kind) => lines.Where(line => line.Kind == kind).Select(static line => line.Content);
    }

    /// <summary>The text of <c>sources.yaml</c>.</summary>
    public string Yaml { get; }

    /// <summary>The stored texts by their file's name.</summary>
    public IEnumerable<(string Name, string Text)> StoredTexts => stored;

    private static string Section(string name, IEnumerable<string> records)
    {
        var all = records.ToList();
        return all.Count == 0 ? "" : $"{name}:\n{string.Concat(all.Select(static record => $"  - {record}\n"))}\n";
    }

    // "ID: fields"
    private static string WriteRecord(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return $"{{ id: {line[..colon]}, {line[(colon + 1)..].Trim()} }}";
    }

    // "SOURCE LANGUAGE {fields}: words"
    private static string WriteTranslation(Dictionary<string, string> parts)
    {
        var fields = parts["fields"];
        var made = fields.Length > 0 ? fields : "translator: \"the editor\", method: human, fidelity: close";
        return $"{{ id: {parts["id"]}-{parts["lang"]}, lang: {parts["lang"]}, {made}, text: {Quoted(parts["text"])} }}";
    }

    private string WriteSource(Dictionary<string, string> parts, ILookup<string, string> translations)
    {
        var (id, fields) = (parts["id"], parts["fields"]);
        var name = $"originals/{id}.txt";
        var text = parts["text"].Replace("¶", "\n\n", StringComparison.Ordinal) + "\n";
        stored.Add((name, text));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var kind = fields.Contains("kind:", StringComparison.Ordinal) ? "" : "kind: statement, ";
        var author = fields.Contains("author:", StringComparison.Ordinal) ? "" : "author, ";
        var unknown = fields.Contains("unknown:", StringComparison.Ordinal) ? "" : $"unknown: [{author}issued, url, archive_url, retrieved], ";
        var translated = translations[id].Any() ? $", translations: [ {string.Join(", ", translations[id])} ]" : "";
        return $"{{ id: {id}, {kind}label: \"{label}\", {(fields.Length > 0 ? fields + ", " : "")}{unknown}lang: {parts["lang"]}, "
            + $"text: {{ file: {name}, sha256: {hash} }}{translated} }}";
    }

    private static Dictionary<string, string> Split(Regex pattern, string line) => pattern.Match(line) is { Success: true } match
        ? pattern.GetGroupNames().ToDictionary(static name => name, name => match.Groups[name].Value)
        : throw new InvalidDataException($"`{line}` is no record of the corpus");

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("¶", "\\n\\n", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(@"^(?<id>[a-z0-9-]+) (?<lang>[a-zA-Z-]+)(?: \{(?<fields>.*?)\})?: (?<text>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex TextLine();
}

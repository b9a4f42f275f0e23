using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Archive.Verify.Proofs;

/// <summary>Recomputes the quote proofs of an article from the page and the stored texts that travel with them.</summary>
/// <param name="files">The files of the package.</param>
/// <param name="name">The path or address of the file of proofs.</param>
/// <param name="report">Takes what is found.</param>
internal sealed partial class ProofJudge(ProofFiles files, string name, Report report)
{
    private const string Format = "sourcebound-quote-proofs-1";

    private readonly Part part = report.Part("quote proofs");
    private readonly Dictionary<string, byte[]?> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProofCut> cuts = new(StringComparer.Ordinal);

    /// <summary>Judges the proofs of all articles of a package.</summary>
    public static void JudgeAll(ProofFiles files, Report report)
    {
        foreach (var name in files.Names.Where(static name => name.EndsWith("/proofs.json", StringComparison.Ordinal) || name == "proofs.json").Order(StringComparer.Ordinal))
        {
            new ProofJudge(files, name, report).Judge();
        }
    }

    private void Judge()
    {
        if (files.Read(name) is not { } bytes || JsonFields.Object(bytes) is not { } proofs)
        {
            part.Fault("proof-format", name, "it is no JSON object", scope: report);
            return;
        }

        if (proofs.Text("format") is not Format)
        {
            report.Note($"its format is not `{Format}`; it was not judged", name);
            return;
        }

        var path = proofs.Text("page") ?? "";
        if (Read(path) is not { } html)
        {
            part.Fault("proof-page", name, $"its page `{path}` is not in the package", scope: report);
            return;
        }

        var page = new ProofPage(Encoding.UTF8.GetString(html));
        foreach (var proof in proofs.Items("proofs"))
        {
            part.Count++;
            var id = proof.Text("id");
            foreach (var (code, message) in Faults(proof, id, page))
            {
                part.Fault(code, name, message, id, scope: report);
            }
        }
    }

    private IEnumerable<(string Code, string Message)> Faults(JsonElement proof, string? id, ProofPage page) =>
        [.. OnPage(proof, id, page), .. InText(proof), .. InSupplied(proof)];

    private static IEnumerable<(string Code, string Message)> OnPage(JsonElement proof, string? id, ProofPage page)
    {
        if (id is null || page.PlaceOf(id) is null)
        {
            yield return ("proof-id", $"the page has no element `{id}`");
        }

        var passage = proof.Text("passage");
        var first = passage is null ? null : page.PlaceOf(passage);
        var end = proof.Text("last_passage");
        var last = end is not null ? page.PlaceOf(end) : first;
        if (first is null || last is null)
        {
            yield return ("proof-passage", $"the page has no passage `{(first is null ? passage : end)}`");
        }

        var words = new StringBuilder();
        var at = 0;
        foreach (var selector in proof.Items("selectors"))
        {
            var (prefix, exact, suffix) = (selector.Text("prefix") ?? "", selector.Text("exact") ?? "", selector.Text("suffix") ?? "");
            var sought = prefix + exact + suffix;
            var found = sought.Length == 0 ? -1 : page.Text.IndexOf(sought, StringComparison.Ordinal);
            words.Append(exact);
            if (exact.Length == 0 || found < 0)
            {
                yield return ("proof-selector", $"“{ProofCut.Short(exact)}” does not stand on the page between the words it names");
                continue;
            }

            if (page.Text.IndexOf(sought, found + 1, StringComparison.Ordinal) >= 0)
            {
                yield return ("proof-selector-many", $"“{ProofCut.Short(exact)}” stands on the page more than once between the words it names");
            }

            var start = found + prefix.Length;
            if (start < at)
            {
                yield return ("proof-selector-order", $"“{ProofCut.Short(exact)}” stands before the words it follows");
            }

            at = start + exact.Length;
            if (first is { } from && last is { } to && (start < from.Start || at > to.End))
            {
                yield return ("proof-outside-passage", $"“{ProofCut.Short(exact)}” stands outside the passage `{passage}`");
            }
        }

        // The words that were found in the source are words of the page; between its pieces stand markers, and white space is lost with them.
        // What the editor put in in brackets is no word of the source.
        var shown = Dense(words.ToString());
        var without = Dense(Inserted().Replace(words.ToString(), ""));
        foreach (var quoted in proof.Items("found").Select(static cut => cut.Text("quoted") ?? "").Append(proof.Text("exact") ?? "")
            .Where(quoted => !shown.Contains(Dense(quoted), StringComparison.Ordinal) && !without.Contains(Dense(quoted), StringComparison.Ordinal)))
        {
            yield return ("proof-not-quoted", $"“{ProofCut.Short(quoted)}” is not among the words it selects on the page");
        }
    }

    [GeneratedRegex(@"\[[^\[\]]*\]")]
    private static partial Regex Inserted();

    private static string Dense(string words) => string.Concat(Typography.Plain(NormalizedText.Of(words)).Where(static each => each != ' '));

    private IEnumerable<(string Code, string Message)> InText(JsonElement proof)
    {
        if (proof.Get("text") is not { } text)
        {
            return proof.Items("found").Any() ? [("proof-format", "it says what was found, and not in which text")] : [];
        }

        return InStored(text, text.Text("translation"), proof.Items("found"), proof.Text("match"));
    }

    private IEnumerable<(string Code, string Message)> InSupplied(JsonElement proof) =>
        proof.Get("supplied") is { } supplied ? InStored(supplied, inline: null, [supplied], match: null) : [];

    private IEnumerable<(string Code, string Message)> InStored(JsonElement text, string? inline, IEnumerable<JsonElement> found, string? match)
    {
        var path = text.Text("path") ?? "";
        var bytes = inline is null ? Read(path) : Encoding.UTF8.GetBytes(inline);
        if (bytes is null)
        {
            yield return ("proof-text", $"its stored text `{path}` is not in the package");
            yield break;
        }

        using var digests = new Digests(["sha256"]);
        digests.Append(bytes);
        if (text.Text("sha256") != digests.Hex("sha256"))
        {
            yield return ("proof-text-hash", $"its stored text `{path}` has the sha256 {digests.Hex("sha256")}, the proof says {text.Text("sha256")}");
        }

        if (text.Get("bytes") is not null && text.Number("bytes") != bytes.Length)
        {
            yield return ("proof-text-bytes", $"its stored text `{path}` has {bytes.Length} bytes, the proof says {text.Number("bytes")}");
        }

        var cut = inline is not null ? new ProofCut(bytes) : cuts.TryGetValue(path, out var known) ? known : cuts[path] = new ProofCut(bytes);
        foreach (var fault in found.SelectMany(each => cut.Faults(each, match)))
        {
            yield return fault;
        }
    }

    // Paths are from the folder that holds the proofs; in an archive they are percent-encoded.
    private byte[]? Read(string path)
    {
        if (SafePath.Fault(path) is not null)
        {
            return null;
        }

        var folder = name[..(name.LastIndexOf('/') + 1)];
        var full = folder + (name.Contains("://", StringComparison.Ordinal) ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path);
        if (!read.TryGetValue(full, out var bytes))
        {
            bytes = read[full] = files.Read(full);
        }

        return bytes;
    }
}

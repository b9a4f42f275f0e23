using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT005: a key that differs from a record's only by case.
/// </summary>
/// <remarks>
/// What it does: Markdown matches the labels of links whatever their case; this rule does not.
/// Why it matters: two spellings of one key hide it from every search.
/// Example: <c>[@DefenceU-1]</c>
/// Write instead: <c>[@defenceu-1]</c>
/// </remarks>
internal sealed class KeyCase : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT005", "key-case", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        var keys = article.Records.Keys;
        var all = References.InText(article).Select(reference => (Reference: reference, Candidates: (IEnumerable<string>)keys))
            .Concat(References.InRecords(article));
        return from pair in all
               let known = pair.Candidates.ToList()
               where DiffersOnlyByCase(pair.Reference.Value, known)
               let right = known.First(id => string.Equals(id, pair.Reference.Value, StringComparison.OrdinalIgnoreCase))
               select Rule.At(pair.Reference.Span, $"the key `{pair.Reference.Value}` is written `{right}` in its record", $"write `{right}`");
    }

    /// <summary>Whether <paramref name="key"/> is none of <paramref name="known"/> but would be in another case.</summary>
    public static bool DiffersOnlyByCase(string key, IReadOnlyCollection<string> known) =>
        !known.Contains(key) && known.Contains(key, StringComparer.OrdinalIgnoreCase);
}

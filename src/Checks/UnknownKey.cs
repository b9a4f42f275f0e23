using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT001: a key that names no record.
/// </summary>
/// <remarks>
/// What it does: follows every citation in the text and every id in a record, and reports those that lead nowhere.
/// Why it matters: a citation that leads nowhere looks like a source and is none.
/// Example: <c>[800 casualties][@ru-loses-800]</c>
/// Write instead: <c>[800 casualties][@ru-losses-800]</c>
/// </remarks>
internal sealed class UnknownKey : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT001", "unknown-key", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        var keys = article.Records.Keys;
        foreach (var reference in References.InText(article))
        {
            if (!keys.Contains(reference.Value) && !KeyCase.DiffersOnlyByCase(reference.Value, keys))
            {
                yield return Rule.At(reference.Span, $"no source or claim has the id `{reference.Value}`", Suggestion.Help(reference.Value, keys));
            }
        }

        foreach (var (reference, candidates) in References.InRecords(article))
        {
            var known = candidates.ToList();
            if (!known.Contains(reference.Value) && !KeyCase.DiffersOnlyByCase(reference.Value, known))
            {
                yield return Rule.At(reference.Span, $"no record that can stand here has the id `{reference.Value}`", Suggestion.Help(reference.Value, known));
            }
        }
    }
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT001: a key that names no record.
/// </summary>
/// <remarks>
/// What it does: follows every citation and every picture in the text and every id in a record, and reports those that lead nowhere.
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

        List<string> files = [.. article.Records.Pictures.Select(static picture => picture.File.Value)];
        foreach (var shown in article.Blocks.OfType<ShownPicture>().Where(shown => !files.Contains(shown.File.Value)))
        {
            yield return Rule.At(shown.File.Span, $"no picture has the file `{shown.File.Value}`", Suggestion.Nearest(shown.File.Value, files) is { } near ? $"did you mean `{near}`?" : RecordFor(article, shown.File.Value));
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

    private static string RecordFor(Article article, string file) => article.Media.FirstOrDefault(held => held.Path == file)?.Picture is { } facts
        ? $"add `pictures: [ {{ file: {file}, width: {facts.Width}, height: {facts.Height}, alt: \"…\", credit: \"…\" }} ]` to `sources.yaml`"
        : "put the file into the article's `media/` and its record under `pictures` in `sources.yaml`";
}

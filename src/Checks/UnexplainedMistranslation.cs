using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT304: a recorded mistranslation without a note that readers see.
/// </summary>
/// <remarks>
/// What it does: every translation note with <c>issue: mistranslated</c> must name an editor's note.
/// Why it matters: the printed words stay as they are, so only a note keeps readers from being misled.
/// Example: <c>{ original: "ООС", printed: "Environmental Protection Agency", issue: mistranslated }</c>
/// Write instead: the same with <c>note: ed-1</c>, and a note <c>ed-1</c> that says what the original means
/// </remarks>
internal sealed class UnexplainedMistranslation : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT304", "unexplained-mistranslation", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from source in article.Records.Sources
        from translation in source.Translations
        from note in translation.Notes
        where note.Issue == "mistranslated" && article.Records.Find<Note>(note.Note?.Value) is null
        select Rule.At(
            note.Span,
            $"readers are not told that `{note.Original}` is mistranslated as `{note.Printed}`",
            "write an editor's note under `notes` and name it here: `note: <id>`");
}

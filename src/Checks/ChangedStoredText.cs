using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT206: a stored text, or the kept copy of an edition, whose SHA-256 differs from the pinned one.
/// </summary>
/// <remarks>
/// What it does: hashes the bytes of every stored text, and of every kept copy of an edition, and compares them with the record.
/// Why it matters: a stored text is evidence; when it changes unseen, every quotation "found" in it proves nothing. An edition
/// that was published is what others cite.
/// Example: an editor's program adds a line end to <c>originals/defenceu-1.uk.txt</c>
/// Write instead: restore the file; only when the new text is right, pin its new hash
/// </remarks>
internal sealed class ChangedStoredText : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT206", "changed-stored-text", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) => Texts(article).Concat(Copies(article));

    private IEnumerable<Diagnostic> Texts(Article article) =>
        from source in article.Records.Sources
        let text = source.Text
        where text is not null && text.Sha256 != text.Pinned.Value
        select Rule.At(
            text.Pinned.Span,
            $"`{text.Path}` is not the file that was pinned",
            $"restore the file; if its text is right as it is, write `sha256: {text.Sha256}`");

    private IEnumerable<Diagnostic> Copies(Article article) =>
        from state in article.Published
        let copy = state.Copy
        where copy is not null && copy.Sha256 != copy.Pinned.Value
        select Rule.At(
            copy.Pinned.Span,
            $"`{PublishedCopy.PathOf(state.Date)}` is not the file that was published",
            "restore the file as `sourcebound edition` wrote it; a correction goes into a later edition");
}

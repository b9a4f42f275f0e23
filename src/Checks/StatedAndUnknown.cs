using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT501: a field that is both stated and listed as unknown.
/// </summary>
/// <remarks>
/// What it does: compares the fields of the front matter, of every source and of every picture with their <c>unknown</c> lists.
/// Why it matters: unknown is a value that readers are shown; a field cannot be known and unknown at once.
/// Example: <c>byline: "A. Writer"</c> with <c>unknown: [byline]</c>
/// Write instead: <c>byline: null</c> with <c>unknown: [byline]</c>, or the name without the entry
/// </remarks>
internal sealed class StatedAndUnknown : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT501", "stated-and-unknown", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from known in article.Records.Sources.Select(static source => source.Known).Concat(article.Records.Pictures.Select(static picture => picture.Known)).Prepend(article.FrontMatter.Known)
        from unknown in known.Unknown
        let stated = known.Stated.FirstOrDefault(field => field.Value == unknown.Value)
        where stated is not null
        select Rule.At(
            unknown.Span,
            $"`{unknown.Value}` is listed as unknown and stated as well",
            "take it off the list, or write `null` for its value",
            $"it is stated at line {stated.Span.Line}");
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT303: a translation that does not say who made it, or how.
/// </summary>
/// <remarks>
/// What it does: every recorded translation has <c>translator</c> and <c>method</c>; <c>unknown</c> is a value of both, and so is
/// <c>translator: null</c> where the method is unknown as well.
/// Why it matters: a machine's words and a person's are trusted differently; that nobody knows is worth telling, that nobody asked is not.
/// Example: <c>- { id: post-en, lang: en, text: "…" }</c>
/// Write instead: <c>- { id: post-en, lang: en, text: "…", translator: unknown, method: unknown }</c>
/// </remarks>
internal sealed class UndocumentedTranslation : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT303", "undocumented-translation", Severity.Warning);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
        from source in article.Records.Sources
        from translation in source.Translations
        let missing = Missing(translation).ToList()
        where missing.Count > 0
        select Rule.At(
            translation.Span,
            $"the translation `{translation.Id}` does not say {string.Join(" nor ", missing.Select(static field => field == "translator" ? "who made it" : "how it was made"))}",
            $"add {string.Join(" and ", missing.Select(static field => field == "translator" ? "`translator:` with a name or `unknown`" : $"`method:` with one of {string.Join(", ", Vocabulary.TranslationMethods.Select(static method => $"`{method}`"))}"))}");

    private static IEnumerable<string> Missing(Translation translation) =>
        new[] { (Name: "translator", translation.IsTranslatorStated), (Name: "method", translation.IsMethodStated) }
            .Where(static field => !field.Item2).Select(static field => field.Name);
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT302: words of another language that the article prints without a translation, and without saying why there is none.
/// </summary>
/// <remarks>
/// What it does: looks for a translation into the article's language under the source of every embedded original and every quotation that the article
/// prints in another language; <c>translation: none</c> with a <c>translation_reason</c>, which readers are shown, clears it.
/// Why it matters: a reader who cannot read the words cannot judge what is built on them.
/// Example: an embedded original bound to a source with <c>lang: uk</c> and no <c>translations</c>
/// Write instead: <c>translations: [ { id: post-en, lang: en, text: "…" } ]</c>, or <c>translation: none</c>, <c>translation_reason: "a chant without words"</c>
/// </remarks>
internal sealed class UntranslatedWords : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT302", "untranslated-words", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        var spoken = article.FrontMatter.Language;
        foreach (var embedded in article.EmbeddedOriginals)
        {
            if (embedded.Citation is { } citation && article.Records.SourceOf(citation.Key) is { Language: { } language } source && Lacks(source, language, spoken))
            {
                yield return Found(citation.KeySpan, "this embedded original", language, source, spoken);
            }
        }

        foreach (var quoted in article.QuotedWords)
        {
            if (LanguageOf(quoted) is { } language && Lacks(quoted.Source, language, spoken))
            {
                yield return Found(quoted.Passage.SpanOf(quoted.Quotation.Range), "this quotation", language, quoted.Source, spoken);
            }
        }
    }

    private Diagnostic Found(InputSpan span, string what, LanguageTag language, Source source, LanguageTag spoken) => Rule.At(
        span,
        $"{what} is in `{language}`, and `{source.Id}` has no translation into `{spoken}`",
        "record one under its `translations`, or write `translation: none` and `translation_reason: \"…\"` there");

    private static bool Lacks(Source source, LanguageTag language, LanguageTag spoken) =>
        language.Primary != spoken.Primary
        && source.NoTranslation is null
        && !source.Translations.Any(translation => translation.Language.Primary == spoken.Primary);

    // The language of the text that holds the words; where none is stored, that of foreign words which are all of the quotation.
    private static LanguageTag? LanguageOf(QuotedWords quoted) => quoted.Found.Level > MatchLevel.None
        ? quoted.Language
        : !quoted.CanBeChecked && quoted.Passage.ForeignRuns.FirstOrDefault(run => IsAllOf(run.Range, quoted)) is { } run ? run.Language ?? quoted.Source.Language : null;

    private static bool IsAllOf(TextRange run, QuotedWords quoted)
    {
        var (text, words) = (quoted.Passage.Text, quoted.Quotation.Words);
        return run.Overlaps(words)
            && !text[words.Start..Math.Max(words.Start, run.Start)].Any(char.IsLetter)
            && !text[Math.Min(words.End, run.End)..words.End].Any(char.IsLetter);
    }
}

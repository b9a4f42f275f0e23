using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT301: words of another script whose language nothing states.
/// </summary>
/// <remarks>
/// What it does: finds words whose script is not that of the text around them, and looks for their language: in the source they are bound to, in an
/// agent's <c>lang</c>, or in the front matter's <c>foreign</c>. It does so in the text and in what the editor writes of it.
/// Why it matters: screen readers, hyphenation and fonts need the language; a wrong guess is read aloud as noise.
/// Example: <c>The word втрати means losses.</c>
/// Write instead: the same, and <c>foreign: [ { text: "втрати", lang: uk } ]</c> in the front matter
/// </remarks>
internal sealed class ForeignWordsWithoutLanguage : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT301", "foreign-words-without-language", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        // An embedded original that names no source (ATT105) cannot say its language either.
        var uncited = article.EmbeddedOriginals.Where(static embedded => embedded.Citation is null).SelectMany(static embedded => embedded.Passages).ToHashSet();
        var inText =
            from passage in article.Passages
            where !uncited.Contains(passage)
            from run in passage.ForeignRuns
            where run.Language is null
            select At(passage.SpanOf(run.Range), run.Range.Of(passage.Text));
        var inRecords =
            from entry in article.EditorialForeignRuns
            from run in entry.Value
            where run.Language is null
            select At(PlaceOf(entry.Key, article), run.Range.Of(entry.Key));
        return [.. inText, .. inRecords];
    }

    private Diagnostic At(InputSpan span, string words) => Rule.At(
        span,
        $"the language of `{Excerpts.Short(words)}` is not stated",
        $"add `foreign: [ {{ text: \"{Excerpts.Short(words)}\", lang: … }} ]` to the front matter, or bind the words to a source that holds them");

    // The record whose words the editor's text is.
    private static InputSpan PlaceOf(string text, Article article)
    {
        var records = article.Records;
        IEnumerable<(string? Text, InputSpan Span)> places =
        [
            .. records.Notes.Select(static note => (note.Text, note.Span)),
            .. records.Claims.Select(static claim => (claim.Remark, claim.Span)),
            .. records.Sources.Select(static source => (source.Label, source.Span)),
            .. records.Sources.Select(static source => (source.NoTranslation, source.Span)),
            .. records.Sources.SelectMany(static source => source.Translations).SelectMany(static translation => translation.Notes)
                .Select(static note => (note.ShouldBe, note.Span)),
        ];
        return places.Where(place => place.Text == text).Select(static place => place.Span)
            .FirstOrDefault(article.FrontMatter.Span with { Length = Math.Min(1, article.FrontMatter.Span.Length) });
    }
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT301: words of another script whose language nothing states.
/// </summary>
/// <remarks>
/// What it does: finds words whose script is not that of the text around them, and looks for their language: in the source they are bound to, in an
/// agent's <c>lang</c>, or in the front matter's <c>foreign</c>.
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
        return
            from passage in article.Passages
            where !uncited.Contains(passage)
            from run in passage.ForeignRuns
            where run.Language is null
            let words = run.Range.Of(passage.Text)
            select Rule.At(
                passage.SpanOf(run.Range),
                $"the language of `{Excerpts.Short(words)}` is not stated",
                $"add `foreign: [ {{ text: \"{Excerpts.Short(words)}\", lang: … }} ]` to the front matter, or bind the words to a source that holds them");
    }
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT503: a headline, byline, date, place or other value of the article that neither its text nor a named source states.
/// </summary>
/// <remarks>
/// What it does: a supplied article states such a value only where its text holds it, or where a source is named, and then that source's stored text
/// must hold it. An article of the publication's own, without <c>supplied_as</c>, is published here first: its front matter is where they are stated.
/// A place under <c>places</c> stands in the text of any article, word for word, in one paragraph.
/// Why it matters: a guessed author or date is copied into every catalogue, and nobody can tell any more that it was guessed.
/// Example: <c>byline: "A. Writer"</c>, and no such name in the supplied text
/// Write instead: <c>byline: null</c> and <c>unknown: [byline]</c>, or <c>byline: "A. Writer"</c> with <c>stated_by: { byline: agency-page }</c>
/// </remarks>
internal sealed class UnstatedValue : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT503", "unstated-value", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        var head = article.FrontMatter;
        SearchableText? own = null;

        // A place without words is ATT004's finding.
        foreach (var place in head.Places.Where(place => place.AsPrinted.Length > 0 && !article.Passages.Any(place.StandsIn)))
        {
            yield return Rule.At(
                place.Span,
                $"the text does not name the place `{Excerpts.Short(place.AsPrinted)}`",
                "copy the words from one paragraph of the text, with every ending, or take the place out; another name for it is its `name`");
        }

        foreach (var value in head.Values)
        {
            if (value.Source is { } named)
            {
                if (article.Records.Find<Source>(named.Value) is { Texts.Count: > 0 } source && !IsStatedBy(source, value))
                {
                    yield return Rule.At(
                        value.Span,
                        $"`{source.Id}` does not state `{value.Field}: {Excerpts.Short(value.Value)}`",
                        $"name the source that does, or write `{value.Field}: null` and `unknown: [{value.Field}]`");
                }
            }
            else if (head.SuppliedAs is not null)
            {
                own ??= new SearchableText(string.Join("\n\n", article.Passages.Select(static passage => passage.Text)));
                if (!Holds(own, head.Language, value))
                {
                    yield return Rule.At(
                        value.Span,
                        $"the supplied text does not state `{value.Field}: {Excerpts.Short(value.Value)}`",
                        $"name its source, `stated_by: {{ {value.Field}: <id> }}`, or write `{value.Field}: null` and `unknown: [{value.Field}]`");
                }
            }
        }
    }

    private static bool IsStatedBy(Source source, SourcedValue value) =>
        source.Texts.Any(text => Holds(text.Text, text.Language, value))
        || (source.Caption is { } caption && Holds(new SearchableText(caption.Text), caption.Language, value));

    private static bool Holds(SearchableText text, LanguageTag? language, SourcedValue value) =>
        TextMatch.Level(value.Value, text) >= MatchLevel.Typographic || (value.Date is { } day && PrintedDate.StandsIn(text.Words, day, language));
}

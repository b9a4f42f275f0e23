namespace Sourcebound.Model;

/// <summary>A bound quotation, and the text of its sources that comes nearest to it.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Quotation">The quotation.</param>
/// <param name="Source">The source that holds it; the first it is bound to when none does.</param>
/// <param name="Text">The text of that source that holds it, or null.</param>
/// <param name="Language">The language of that text, or null.</param>
/// <param name="Found">Where the words stand in it.</param>
/// <param name="CanBeChecked">Whether every source it is bound to has a text.</param>
internal sealed record QuotedWords(
    Passage Passage, Quotation Quotation, Source Source, SearchableText? Text, LanguageTag? Language, FoundWords Found, bool CanBeChecked)
{
    /// <summary>Whether no source holds the words; one that declares its text unknown cannot be asked.</summary>
    public bool IsMissing => CanBeChecked && Found.Level == MatchLevel.None;

    /// <summary>Whether the source speaks another language and no translation into the passage's is recorded.</summary>
    public bool LacksTranslation => Source.Language is { } language
        && language.Primary != Passage.Language.Primary
        && !Source.Translations.Any(translation => translation.Language.Primary == Passage.Language.Primary);

    /// <summary>The range of the passage where <paramref name="words"/> of the quotation stand; all of it when they are written otherwise there.</summary>
    public TextRange RangeOf(string words)
    {
        var at = Passage.Text.IndexOf(words, Quotation.Words.Start, Quotation.Words.Length, StringComparison.Ordinal);
        return at < 0 ? Quotation.Range : new TextRange(at, at + words.Length);
    }

    /// <summary>The quotations of <paramref name="article"/> that are bound to a source, in reading order.</summary>
    public static IEnumerable<QuotedWords> Of(Article article)
    {
        foreach (var passage in article.Passages)
        {
            foreach (var quotation in passage.Quotations)
            {
                var sources = passage.BindingsOf(quotation.Words).Select(binding => article.Records.SourceOf(binding.Key)).OfType<Source>().ToList();
                if (sources.Count > 0)
                {
                    yield return Nearest(passage, quotation, sources);
                }
            }
        }
    }

    private static QuotedWords Nearest(Passage passage, Quotation quotation, List<Source> sources)
    {
        var words = quotation.Words.Of(passage.Text);
        var nearest = new QuotedWords(passage, quotation, sources[0], null, null, FoundWords.Nowhere, sources.TrueForAll(static source => source.Texts.Count > 0));
        foreach (var source in sources)
        {
            foreach (var (text, language) in source.Texts)
            {
                var found = TextMatch.Find(words, text);
                if (found.Level > nearest.Found.Level)
                {
                    nearest = nearest with { Source = source, Text = text, Language = language, Found = found };
                }

                if (found.Level == MatchLevel.Exact)
                {
                    return nearest;
                }
            }
        }

        return nearest;
    }
}

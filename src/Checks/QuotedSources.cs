using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>A quotation with a source that it is bound to.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Quotation">The quotation.</param>
/// <param name="Source">The source.</param>
internal sealed record QuotedSource(Passage Passage, Quotation Quotation, Source Source)
{
    /// <summary>The texts it may stand in: the stored one, then recorded translations.</summary>
    public IReadOnlyList<string> Texts =>
        [.. new[] { Source.Text?.Text }.OfType<string>(), .. Source.Translations.Select(static translation => translation.Text)];

    /// <summary>Whether it stands in one of them; a source that declares its text unknown cannot be checked.</summary>
    public bool Stands => Texts.Count == 0 || Texts.Any(text => TextMatch.Level(Quotation.Words.Of(Passage.Text), text) != MatchLevel.None);

    /// <summary>Whether the source speaks another language and no translation into the passage's is recorded.</summary>
    public bool LacksTranslation => Source.Language is { } language
        && language.Primary != Passage.Language.Primary
        && !Source.Translations.Any(translation => translation.Language.Primary == Passage.Language.Primary);
}

/// <summary>The quotations of an article that none of their sources holds.</summary>
internal static class QuotedSources
{
    /// <summary>One entry for each such quotation, with the first of its sources.</summary>
    public static IEnumerable<QuotedSource> NotStanding(Article article) =>
        from passage in article.Passages
        from quotation in passage.Quotations
        let sources = passage.BindingsOf(quotation.Words)
            .Select(binding => article.Records.SourceOf(binding.Key)).OfType<Source>()
            .Select(source => new QuotedSource(passage, quotation, source)).ToList()
        where sources.Count > 0 && !sources.Exists(static quoted => quoted.Stands)
        select sources[0];
}

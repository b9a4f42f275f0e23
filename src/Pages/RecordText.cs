using System.Collections.Immutable;
using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>Words of an article's records, with what a page elsewhere needs to show them.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language.</param>
/// <param name="ForeignRuns">Words of other languages among them.</param>
internal sealed record RecordText(string Text, LanguageTag Language, ImmutableArray<ForeignRun> ForeignRuns)
{
    /// <summary>Words of <paramref name="article"/>'s records, in its language unless they have one of their own.</summary>
    public static RecordText Of(string text, Article article, LanguageTag? language = null) =>
        new(text, language ?? article.FrontMatter.Language, article.EditorialForeignRuns.GetValueOrDefault(text, []));

    /// <summary>The words as a page in <paramref name="language"/> shows them.</summary>
    public IReadOnlyList<InlineNode> On(LanguageTag language)
    {
        var nodes = InlineTree.OfEditorial(Text, ForeignRuns);
        return language == Language ? nodes : [new ForeignNode(Language, nodes)];
    }
}

using System.Collections.Immutable;
using Sourcebound.Model;

namespace Sourcebound.Pages.Across;

/// <summary>A place that an article states, together with the article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Place">The place.</param>
internal sealed record ArticlePlace(ArticleSummary Article, PlaceDigest Place);

/// <summary>What the list of places keeps of a place that an article states.</summary>
/// <param name="Printed">The words of the text.</param>
/// <param name="Name">The name that the editor gives it, or null.</param>
/// <param name="Passages">Ids of the paragraphs in which the words stand.</param>
internal sealed record PlaceDigest(RecordText Printed, RecordText? Name, ImmutableArray<string> Passages)
{
    /// <summary>What it is listed under: the editor's name, or the words themselves.</summary>
    public RecordText Heading => Name ?? Printed;

    /// <summary>The places of <paramref name="article"/>, in written order.</summary>
    public static IEnumerable<PlaceDigest> Of(Article article)
    {
        foreach (var place in article.FrontMatter.Places)
        {
            List<Passage> passages = [.. article.Passages.Where(place.StandsIn)];
            yield return new PlaceDigest(
                new RecordText(place.AsPrinted, place.Language ?? passages.FirstOrDefault()?.Language ?? article.FrontMatter.Language, []),
                place.Name is null ? null : RecordText.Of(place.Name, article),
                [.. passages.Select(static passage => passage.Id)]);
        }
    }
}

using Sourcebound.Archive.Copies;
using Sourcebound.Model;
using Sourcebound.Output;

namespace Sourcebound.Engines;

/// <summary>The editions of an article that were published and stay at their addresses, byte for byte, and the links between them (RFC 5829).</summary>
internal static class Editions
{
    private const string Predecessor = "predecessor-version";
    private const string History = "version-history";

    /// <summary>Adds them, and their list.</summary>
    /// <param name="article">The article.</param>
    /// <param name="site">The publication's public address, or null.</param>
    /// <param name="output">The files so far.</param>
    public static void Add(Article article, Uri? site, OutputTree output)
    {
        var folder = $"articles/{article.Slug}/";
        foreach (var state in article.Published)
        {
            if (state.Copy is { } copy)
            {
                output.Add(folder + PublishedCopy.PathOf(state.Date), copy.Bytes.Span);
            }
        }

        List<(DateOnly, string)> kept = [.. article.KeptEditions.Select(static day => (day, PublishedCopy.PathOf(day)))];
        if (kept.Count > 0)
        {
            output.Add(folder + TimeMap.FileName, TimeMap.Write(site, folder, kept));
        }
    }

    /// <summary>What the article's page links to: the kept edition before its own, and the list of all; nothing when none is kept.</summary>
    public static List<(string Relation, string Address)> LinksOfArticle(Article article) =>
    [
        .. Before(article).Select(static day => (Predecessor, PublishedCopy.PathOf(day))),
        .. article.KeptEditions.Take(1).Select(static _ => (History, TimeMap.FileName)),
    ];

    /// <summary>What the copy links to that is kept of the article's present edition: the latest one, the list of all, and the kept edition before it.</summary>
    public static List<(string Relation, string Address)> LinksOfCopy(Article article) =>
    [
        ("latest-version", "../index.html"),
        (History, $"../{TimeMap.FileName}"),
        .. Before(article).Select(static day => (Predecessor, PublishedCopy.PathOf(day).Split('/')[^1])),
    ];

    private static IEnumerable<DateOnly> Before(Article article) => article.KeptEditions.Where(day => day < article.FrontMatter.Edition.Date).TakeLast(1);
}

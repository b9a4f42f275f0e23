using Sourcebound.Output;

namespace Sourcebound.Archive.Wacz;

/// <summary>What one web archive holds.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What its reader is told of it.</param>
/// <param name="Main">The path of the page to begin at.</param>
/// <param name="Files">Its files.</param>
internal sealed record WaczContent(string Title, string Description, string Main, IReadOnlyList<OutputFile> Files)
{
    /// <summary>What every archive of ours has to say of itself.</summary>
    public const string Origin = "Synthesised from build output; no HTTP exchange took place.";

    /// <summary>An archive of the whole publication.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="held">All its files but its archives.</param>
    public static WaczContent OfSite(ArchivedSite site, IReadOnlyList<OutputFile> held) =>
        new(Line(site.Name), Line($"{site.Description} {OriginOf(site)}"), "index.html", held);

    /// <summary>An archive of each article: its folder, and what all articles share.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="articles">Its articles.</param>
    /// <param name="held">All its files but its archives.</param>
    public static IEnumerable<(ArchivedArticle Article, WaczContent Content)> OfArticles(
        ArchivedSite site, IEnumerable<ArchivedArticle> articles, IReadOnlyList<OutputFile> held)
    {
        var byFolder = held.ToLookup(FolderOf, StringComparer.Ordinal);
        List<OutputFile> shared = [.. byFolder[""].Where(file => site.Shared.Contains(file.Path))];
        foreach (var article in articles)
        {
            var label = article.IsEditorsLabel ? "The title is the editor's label, since the text states no headline. " : "";
            yield return (article, new WaczContent(
                Line(article.Title),
                Line($"An article of {site.Name}. {label}{OriginOf(site)}"),
                $"{article.Folder}index.html",
                [.. byFolder[article.Folder], .. shared]));
        }

        // The pages of an article in other languages belong to it.
        string FolderOf(OutputFile file)
        {
            var language = site.Folders.FirstOrDefault(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)) ?? "";
            return file.Path[language.Length..].Split('/') is ["articles", var slug, _, ..] ? $"articles/{slug}/" : "";
        }
    }

    /// <summary>What is said of how an archive came about.</summary>
    public static string OriginOf(ArchivedSite site) => site.PublicAddress is null
        ? $"{Origin} The public address is not settled: {site.Address.AbsoluteUri} stands for it and leads nowhere."
        : Origin;

    /// <summary>Words on one line.</summary>
    public static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using Sourcebound.Exports;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;

namespace Sourcebound.Engines;

/// <summary>What crawlers ask a site for: what they may fetch, and which pages there are.</summary>
/// <param name="site">The publication.</param>
/// <param name="articles">All articles.</param>
/// <param name="languages">The languages that pages speak, the main one first.</param>
internal sealed class Crawling(Site site, IReadOnlyList<ArticleSummary> articles, IReadOnlyList<PageLanguage> languages)
{
    private const string Articles = "articles/";

    private readonly Dictionary<string, DateOnly> days = articles.ToDictionary(static article => article.Slug.Value, static article => article.EditionDate, StringComparer.Ordinal);

    /// <summary>Adds them, once every page is there but those named.</summary>
    /// <param name="later">The paths of pages that are added later, inside a language.</param>
    /// <param name="output">The files so far.</param>
    public void Add(IEnumerable<string> later, OutputTree output)
    {
        // Of an address that only one machine knows, or that is kept for examples, no list can be handed in.
        if (site.PublicAddress is not { } address)
        {
            output.Add(RobotsText.FileName, RobotsText.Write(siteMap: null));
            return;
        }

        foreach (var (path, write) in new SiteMap(address, Pages(later, output)).Files())
        {
            output.AddWritten(path, write);
        }

        output.Add(RobotsText.FileName, RobotsText.Write(new Uri(address, SiteMap.FileName)));
    }

    private List<SitePage> Pages(IEnumerable<string> later, OutputTree output) =>
    [
        .. output.Files().Select(static file => file.Path).Where(IsRead)
            .Concat(later.SelectMany(path => languages.Select(language => language.Folder + path)))
            .GroupBy(path => path[FolderOf(path).Length..], StringComparer.Ordinal)
            .OrderBy(static same => same.Key, StringComparer.Ordinal)
            .SelectMany(PagesOf),
    ];

    private IEnumerable<SitePage> PagesOf(IGrouping<string, string> same)
    {
        List<(string, string)> others =
        [
            .. from language in languages
               where same.Contains(language.Folder + same.Key)
               select (language.Words.Language.Value, language.Folder + same.Key),
        ];
        return same.Order(StringComparer.Ordinal).Select(path => new SitePage(path, DayOf(same.Key), others.Count > 1 ? others : []));
    }

    private string FolderOf(string path) =>
        languages.Select(static language => language.Folder).FirstOrDefault(folder => folder.Length > 0 && path.StartsWith(folder, StringComparison.Ordinal)) ?? "";

    private DateOnly DayOf(string path) => path.StartsWith(Articles, StringComparison.Ordinal) && days.TryGetValue(path[Articles.Length..].Split('/')[0], out var day)
        ? day
        : days.Values.Max();

    // Copies are kept and not read, and there is nothing to find at an address that leads nowhere.
    private static bool IsRead(string path) => path.EndsWith(".html", StringComparison.Ordinal)
        && !path.EndsWith("/snapshot.html", StringComparison.Ordinal) && !path.Contains("/editions/", StringComparison.Ordinal) && path.Split('/')[^1] != "404.html";
}

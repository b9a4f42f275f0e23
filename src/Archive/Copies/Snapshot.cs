using System.Security.Cryptography;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using Sourcebound.Output;

namespace Sourcebound.Archive.Copies;

/// <summary>
/// An article in one HTML file that needs no other: its page and then its sources page, the style sheet and pictures inside. Evidence is carried in the first link to it,
/// <c>&lt;a data-path="originals/x.txt" download="x.txt" href="data:…;base64,…"&gt;</c>, the path being that from the article's folder; a later link to the
/// same file has the same <c>data-path</c> and leads to the first. The navigation of the site stays behind.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="path">Where the copy is published: links are written as from there.</param>
internal sealed class Snapshot(CopiedArticle article, string path)
{
    /// <summary>Marks a link that stands for a file, by its path from the article's folder.</summary>
    public const string PathAttribute = "data-path";

    private readonly IHtmlDocument index = article.Read(article.IndexPath);
    private readonly IHtmlDocument sources = article.Read(article.SourcesPath);
    private readonly Dictionary<string, string> carriers = new(StringComparer.Ordinal);

    /// <summary>The file's name in the article's folder.</summary>
    public const string FileName = "snapshot.html";

    /// <summary>Makes it.</summary>
    /// <param name="words">What the editor says at its top.</param>
    /// <param name="latest">What the link to the latest edition is called.</param>
    /// <param name="versions">Links from its head to other editions, relation and address; none leaves those that the page has.</param>
    public byte[] Write(string words, string latest, IReadOnlyList<(string Relation, string Address)> versions)
    {
        var parts = SnapshotParts.Of(index, sources);
        LinkBetween(parts);
        Rename(parts);
        LowerHeadings(sources);
        WriteHead(versions);
        WriteTop(words, latest, versions);
        var main = index.QuerySelector("main")!;
        var content = sources.QuerySelector("main > article")!;
        content.Id = SnapshotParts.SourcesStart;
        main.Append(content, index.CreateTextNode("\n"));
        Carry();
        TakePicturesIn();
        return Encoding.UTF8.GetBytes(index.ToHtml(HtmlMarkupFormatter.Instance).TrimEnd() + "\n");
    }

    // What leads from page to page, or out of them, is written as from where the copy lies.
    private void LinkBetween(SnapshotParts parts)
    {
        foreach (var (page, document) in new[] { (article.IndexPath, index), (article.SourcesPath, sources) })
        {
            foreach (var link in document.QuerySelectorAll("a[href], head link[href]"))
            {
                if (PageLink.Of(article.Site, page, link.GetAttribute("href")!) is not { } target || link.GetAttribute("rel") is "canonical" or "cite-as")
                {
                    continue;
                }

                var isSources = target.Path == article.SourcesPath;
                if (article.IsEvidence(target.Path))
                {
                    link.SetAttribute(PathAttribute, target.Path[article.Article.Folder.Length..]);
                }
                else
                {
                    link.SetAttribute("href", isSources || target.Path == article.IndexPath ? $"#{parts.Target(target.Fragment, isSources)}" : target.From(article.Site, path));
                }
            }
        }
    }

    private void Rename(SnapshotParts parts)
    {
        foreach (var element in sources.QuerySelectorAll("[id]"))
        {
            element.Id = parts.Renamed(element.Id!);
        }

        foreach (var name in new[] { "aria-labelledby", "aria-describedby", "headers" })
        {
            foreach (var element in sources.QuerySelectorAll($"[{name}]"))
            {
                element.SetAttribute(name, string.Join(' ', element.GetAttribute(name)!.Split(' ').Select(parts.Renamed)));
            }
        }

        // Two landmarks of one name could not be told apart by ear: the second is also called after its page.
        sources.QuerySelector("h1")!.Id = SnapshotParts.SourcesTitle;
        foreach (var section in sources.QuerySelectorAll($"section[aria-labelledby^={SnapshotParts.SourcesStart}]"))
        {
            section.SetAttribute("aria-labelledby", $"{section.GetAttribute("aria-labelledby")} {SnapshotParts.SourcesTitle}");
        }
    }

    // One file has one heading of the first level.
    private static void LowerHeadings(IHtmlDocument page)
    {
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5").ToList())
        {
            var lower = page.CreateElement($"h{heading.LocalName[1] - '0' + 1}");
            foreach (var attribute in heading.Attributes)
            {
                lower.SetAttribute(attribute.Name, attribute.Value);
            }

            lower.Append([.. heading.ChildNodes]);
            heading.Replace(lower);
        }
    }

    // In place of the site's navigation: what this file is.
    private void WriteTop(string words, string latest, IReadOnlyList<(string Relation, string Address)> versions)
    {
        var note = index.CreateElement("p");
        note.ClassName = "ed";
        note.SetAttribute("data-editorial", "");
        note.TextContent = words;
        foreach (var (_, address) in versions.Where(static version => version.Relation == "latest-version"))
        {
            var link = index.CreateElement("a");
            link.SetAttribute("href", address);
            link.TextContent = latest;
            note.Append(index.CreateTextNode(" "), link);
        }

        index.QuerySelector("header.site")!.ReplaceChildren(note);
        foreach (var navigation in index.QuerySelectorAll("body > nav").ToList())
        {
            navigation.Remove();
        }
    }

    private void WriteHead(IReadOnlyList<(string Relation, string Address)> versions)
    {
        var head = index.Head!;
        var style = index.CreateElement("style");
        style.TextContent = article.StyleSheet;
        head.QuerySelector("link[rel=stylesheet]")!.Replace(style);

        // CSP level 3: the hash of exactly what stands between the style element's tags.
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(article.StyleSheet)));
        head.QuerySelector("meta[http-equiv]")!.SetAttribute(
            "content", $"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'");
        foreach (var old in versions.Count == 0 ? [] : head.QuerySelectorAll("link[rel$=version], link[rel=version-history]").ToList())
        {
            old.Remove();
        }

        foreach (var (relation, address) in versions)
        {
            var link = index.CreateElement("link");
            link.SetAttribute("rel", relation);
            link.SetAttribute("href", address);
            head.Append(link, index.CreateTextNode("\n"));
        }
    }

    private void Carry()
    {
        foreach (var link in index.QuerySelectorAll($"a[{PathAttribute}]"))
        {
            var name = link.GetAttribute(PathAttribute)!;
            if (carriers.TryGetValue(name, out var first))
            {
                link.SetAttribute("href", $"#{first}");
                link.RemoveAttribute("type");
                continue;
            }

            carriers[name] = link.Id = $"file-{carriers.Count + 1}";
            var file = article.Find(article.Article.Folder + name)!;
            link.SetAttribute("download", name[(name.LastIndexOf('/') + 1)..]);
            link.SetAttribute("href", DataOf(file));
        }
    }

    // One size of each picture goes in: the one that every browser shows.
    private void TakePicturesIn()
    {
        foreach (var choice in index.QuerySelectorAll("picture > source").ToList())
        {
            choice.Remove();
        }

        foreach (var picture in index.QuerySelectorAll("img[src]"))
        {
            if (PageLink.Of(article.Site, article.IndexPath, picture.GetAttribute("src")!) is { } target && article.Find(target.Path) is { } file)
            {
                picture.SetAttribute("src", DataOf(file));
            }
        }
    }

    private static string DataOf(OutputFile file) =>
        $"data:{MediaTypes.Of(file.Path).Replace(" ", "", StringComparison.Ordinal)};base64,{Convert.ToBase64String(file.Read())}";
}

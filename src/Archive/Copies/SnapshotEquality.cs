using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sourcebound.Output;

namespace Sourcebound.Archive.Copies;

/// <summary>Proves that a copy in one file says what the article's two pages say: text, quotations, links and evidence.</summary>
/// <param name="article">The article.</param>
/// <param name="path">Where the copy is published.</param>
internal sealed class SnapshotEquality(CopiedArticle article, string path)
{
    private readonly IHtmlDocument index = article.Read(article.IndexPath);
    private readonly IHtmlDocument sources = article.Read(article.SourcesPath);

    /// <summary>What differs, in words; nothing when the copy is true.</summary>
    public IEnumerable<string> Differences(byte[] copy)
    {
        var document = CopiedArticle.Parse(copy);
        if (document.QuerySelector(".e-content")?.TextContent != index.QuerySelector(".e-content")!.TextContent)
        {
            yield return "the article's text differs";
        }

        if (document.QuerySelector("article.sources")?.TextContent != sources.QuerySelector("article.sources")!.TextContent)
        {
            yield return "the text of the sources page differs";
        }

        if (!Quotations(document).SequenceEqual([.. Quotations(index), .. Quotations(sources)]))
        {
            yield return "the quotations differ";
        }

        var links = LinksOf(document);
        var published = LinksOf(article.IndexPath, index).Union(LinksOf(article.SourcesPath, sources)).ToHashSet(StringComparer.Ordinal);
        foreach (var link in published.Except(links).Order(StringComparer.Ordinal))
        {
            yield return $"the link to `{link}` is missing";
        }

        foreach (var link in links.Except(published).Order(StringComparer.Ordinal))
        {
            yield return $"the link to `{link}` stands on neither page";
        }

        foreach (var picture in CopiedArticle.PicturesOf(index).Where(picture => !document.QuerySelectorAll("img").Any(copied => IsCopyOf(copied, picture))))
        {
            yield return $"the picture `{picture.GetAttribute("src")}` is not in it as published";
        }

        foreach (var file in article.Evidence.Where(file => !Carries(document, file)))
        {
            yield return $"`{article.NameOf(file)}` is not in it as published";
        }
    }

    private bool IsCopyOf(IElement copied, IElement picture)
    {
        var file = article.PictureOf(picture);
        return file is not null && copied.GetAttribute("alt") == picture.GetAttribute("alt") && copied.GetAttribute("src")?.Split(";base64,") is [_, var data]
            && Sha256Of(data) == file.Facts.Sha256;
    }

    private static List<string> Quotations(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main blockquote, main q, main .b").Select(static element => Model.NormalizedText.Of(element.TextContent))];

    private IEnumerable<string> LinksOf(string page, IHtmlDocument document)
    {
        var parts = SnapshotParts.Of(index, sources);
        foreach (var link in document.QuerySelectorAll("main a[href], footer a[href]"))
        {
            var address = link.GetAttribute("href")!;
            var target = PageLink.Of(article.Site, page, address);
            var isSources = target?.Path == article.SourcesPath;
            yield return target is null ? address
                : isSources || target.Path == article.IndexPath ? $"#{parts.Target(target.Fragment, isSources)}"
                : Shown(target);
        }
    }

    private HashSet<string> LinksOf(IHtmlDocument copy)
    {
        var ids = CopiedArticle.IdsOf(copy);
        HashSet<string> links = new(StringComparer.Ordinal);
        foreach (var link in copy.QuerySelectorAll("main a[href], footer a[href]"))
        {
            var address = link.GetAttribute("href")!;
            links.Add(link.GetAttribute(Snapshot.PathAttribute) is { } name ? Shown(new PageLink(article.Article.Folder + name, null))
                : address.StartsWith('#') ? ids.Contains(Uri.UnescapeDataString(address[1..])) ? Uri.UnescapeDataString(address) : $"{address}, which is nowhere"
                : PageLink.Of(article.Site, path, address) is { } target ? Shown(target)
                : address);
        }

        return links;
    }

    private static bool Carries(IHtmlDocument copy, string name, string sha256)
    {
        var address = copy.QuerySelectorAll($"a[{Snapshot.PathAttribute}]").FirstOrDefault(link => link.GetAttribute(Snapshot.PathAttribute) == name)?.GetAttribute("href");
        return address?.Split(";base64,") is [_, var data] && Sha256Of(data) == sha256;
    }

    private static string? Sha256Of(string data)
    {
        var bytes = new byte[data.Length];
        return Convert.TryFromBase64String(data, bytes, out var length) ? Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length))) : null;
    }

    private bool Carries(IHtmlDocument copy, OutputFile file) => Carries(copy, article.NameOf(file), file.Facts.Sha256);

    private static string Shown(PageLink link) => link.Fragment is null ? link.Path : $"{link.Path}#{link.Fragment}";
}

using System.Security;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Xhtml;
using Sourcebound.Output;

namespace Sourcebound.Archive.Copies;

/// <summary>A page of an article as a book has it: in XHTML, its links leading to the other page, to the published site, or nowhere.</summary>
internal sealed class EpubPage
{
    private readonly CopiedArticle article;
    private readonly string path;
    private readonly IHtmlDocument page;
    private readonly HashSet<string> ids;

    private EpubPage(CopiedArticle article, string path)
    {
        (this.article, this.path) = (article, path);
        page = article.Read(path);
        Content = page.QuerySelector("main > article")!;
        if (article.Site.PublicAddress is null)
        {
            // It lists files that are not in the book and that could not be reached from it.
            Content.QuerySelector("section[aria-labelledby=data]")?.Remove();
        }

        TakeOnePictureEach();
        ids = CopiedArticle.IdsOf(page);
    }

    /// <summary>Name of the file with the article's text.</summary>
    public const string IndexName = "article.xhtml";

    /// <summary>Name of the file with its sources.</summary>
    public const string SourcesName = "sources.xhtml";

    /// <summary>What the page says.</summary>
    public IElement Content { get; }

    /// <summary>Its heading.</summary>
    public string Heading => Content.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>Its sections that have an id: id and heading.</summary>
    public IEnumerable<(string Id, string Heading)> Sections =>
        Content.QuerySelectorAll("section > h2[id]").Select(static heading => (heading.Id!, heading.TextContent.Trim()));

    /// <summary>Both pages of an article.</summary>
    public static (EpubPage Index, EpubPage Sources) Read(CopiedArticle article)
    {
        var (index, sources) = (new EpubPage(article, article.IndexPath), new EpubPage(article, article.SourcesPath));
        index.Link(index.ids, sources.ids);
        sources.Link(index.ids, sources.ids);
        return (index, sources);
    }

    /// <summary>The files that its pictures show.</summary>
    public IEnumerable<OutputFile> Pictures => CopiedArticle.PicturesOf(page).Select(article.PictureOf).OfType<OutputFile>();

    // Every file that a page can show must be in the book, and one of each picture is enough.
    private void TakeOnePictureEach()
    {
        foreach (var choice in Content.QuerySelectorAll("picture > source").ToList())
        {
            choice.Remove();
        }

        foreach (var picture in Content.QuerySelectorAll("picture > img"))
        {
            picture.RemoveAttribute("loading");
            picture.RemoveAttribute("decoding");
        }
    }

    /// <summary>The file's text.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="note">What the editor says at its beginning, or null.</param>
    public string Write(string title, string? note)
    {
        // XML takes the language from its own attribute alone.
        foreach (var element in Content.QuerySelectorAll("[lang]"))
        {
            element.SetAttribute("xml:lang", element.GetAttribute("lang")!);
        }

        Mark("a[role=doc-noteref]", "noteref");
        Mark(".says > li[id]", "footnote");

        // Not every reading program opens what is closed.
        foreach (var details in Content.QuerySelectorAll("details"))
        {
            details.SetAttribute("open", "open");
        }

        var html = page.DocumentElement;
        var (language, direction) = (html.GetAttribute("lang"), html.GetAttribute("dir"));
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}" dir="{direction}">
            <head>
            <title>{SecurityElement.Escape(title)}</title>
            <link rel="stylesheet" type="text/css" href="style.css"/>
            </head>
            <body>
            {(note is null ? "" : $"<p class=\"ed\">{SecurityElement.Escape(note)}</p>\n")}{Content.ToHtml(XhtmlMarkupFormatter.Instance)}
            </body>
            </html>

            """;
    }

    private void Mark(string selector, string type)
    {
        foreach (var element in Content.QuerySelectorAll(selector))
        {
            element.SetAttribute("epub:type", type);
        }
    }

    private void Link(HashSet<string> index, HashSet<string> sources)
    {
        foreach (var link in Content.QuerySelectorAll("a[href]").ToList())
        {
            if (PageLink.Of(article.Site, path, link.GetAttribute("href")!) is not { } target)
            {
                continue;
            }

            var isSources = target.Path == article.SourcesPath;
            if (isSources || target.Path == article.IndexPath)
            {
                var isThere = target.Fragment is { } id && (isSources ? sources : index).Contains(id);
                if (!isThere && target.Path == path && link.Closest("nav li") is { } entry)
                {
                    entry.Remove();
                    continue;
                }

                link.SetAttribute("href", (isSources ? SourcesName : IndexName) + (isThere ? $"#{Uri.EscapeDataString(target.Fragment!)}" : ""));
            }
            else if (article.Site.PublicAddress is null || article.IsEvidence(target.Path))
            {
                // EPUB 3.3, 3.4: a book links to its own chapters and to the web, not to files beside it.
                var words = page.CreateElement("span");
                words.Append([.. link.ChildNodes]);
                link.Replace(words);
            }
            else
            {
                link.SetAttribute("href", target.From(article.Site, path));
            }
        }
    }
}

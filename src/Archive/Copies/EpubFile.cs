using System.Globalization;
using System.Security;
using System.Text;
using Sourcebound.Archive.Wacz;
using Sourcebound.Output;

namespace Sourcebound.Archive.Copies;

/// <summary>An article as a book, EPUB 3.3: its two pages as chapters, and what proves its quotations as files beside them.</summary>
/// <param name="article">The article.</param>
/// <param name="words">What the book says of itself.</param>
/// <param name="styleSheet">How it looks.</param>
internal sealed class EpubFile(CopiedArticle article, EpubWords words, string styleSheet)
{
    /// <summary>The file's name in the article's folder.</summary>
    public const string FileName = "article.epub";

    private const string Folder = "EPUB/";

    private const string Container = """
        <?xml version="1.0" encoding="utf-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """;

    private string Language => article.Site.Language;

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to; at 0, and able to seek.</param>
    public void Write(Stream output)
    {
        var (index, sources) = EpubPage.Read(article);
        var zip = new ZipWriter(output, article.Article.Time);

        // OCF 4.2: this member comes first, so that the file's kind shows in its first bytes.
        zip.Add("mimetype", "application/epub+zip"u8);
        zip.Add("META-INF/container.xml", Encoding.UTF8.GetBytes(Container));
        zip.Add(Folder + "package.opf", Encoding.UTF8.GetBytes(Package(index)));
        zip.Add(Folder + "nav.xhtml", Encoding.UTF8.GetBytes(Contents(index, sources)));
        zip.Add(Folder + EpubPage.IndexName, Encoding.UTF8.GetBytes(index.Write(words.Title, words.Note)));
        zip.Add(Folder + EpubPage.SourcesName, Encoding.UTF8.GetBytes(sources.Write(sources.Heading, null)));
        zip.Add(Folder + "style.css", Encoding.UTF8.GetBytes(styleSheet));
        foreach (var file in Held(index))
        {
            zip.Add(Folder + article.NameOf(file), file);
        }

        zip.Close();
    }

    private List<OutputFile> Held(EpubPage index) => [.. article.Evidence, .. index.Pictures.DistinctBy(static file => file.Path)];

    private string Package(EpubPage index)
    {
        var (site, about) = (article.Site, article.Article);
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{Language}">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">urn:uuid:{RecordId.Of("book", site.AddressOf(article.IndexPath), site.Name, "")}</dc:identifier>
            <dc:title>{Escape(words.Title)}</dc:title>
            <dc:language>{about.Language}</dc:language>

            """);
        var hasPictures = index.Pictures.Any();
        var visual = hasPictures ? "<meta property=\"schema:accessMode\">visual</meta>\n" : "";
        var described = hasPictures ? "<meta property=\"schema:accessibilityFeature\">alternativeText</meta>\n" : "";
        text.Append(about.Language == Language ? "" : $"<dc:language>{Language}</dc:language>\n");
        Add("dc:creator", about.Byline);
        Add("dc:publisher", site.Publisher);
        Add("dc:rights", about.Licence ?? site.Licence);
        Add("dc:source", site.PublicAddress is null ? null : site.AddressOf(article.IndexPath));
        text.Append(CultureInfo.InvariantCulture, $"""
            <meta property="dcterms:modified">{about.Time:yyyy-MM-ddTHH:mm:ss}Z</meta>
            <meta property="schema:accessMode">textual</meta>
            {visual}<meta property="schema:accessModeSufficient">textual</meta>
            {described}<meta property="schema:accessibilityFeature">tableOfContents</meta>
            <meta property="schema:accessibilityFeature">structuralNavigation</meta>
            <meta property="schema:accessibilityFeature">readingOrder</meta>
            <meta property="schema:accessibilityFeature">displayTransformability</meta>
            <meta property="schema:accessibilityHazard">none</meta>
            <meta property="schema:accessibilitySummary">{Escape(words.Accessibility)}</meta>
            </metadata>
            <manifest>
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="article" href="{EpubPage.IndexName}" media-type="application/xhtml+xml"/>
            <item id="sources" href="{EpubPage.SourcesName}" media-type="application/xhtml+xml"/>
            <item id="style" href="style.css" media-type="text/css"/>

            """);
        foreach (var (number, file) in Held(index).Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"""<item id="file-{number + 1}" href="{Escape(Addresses.Relative(article.NameOf(file)))}" media-type="{Addresses.TypeOf(file.Path)}"/>""").Append('\n');
        }

        return text.Append("</manifest>\n<spine>\n<itemref idref=\"article\"/>\n<itemref idref=\"sources\"/>\n</spine>\n</package>\n").ToString();

        // What is not known is left out.
        void Add(string name, string? value) => text.Append(value is null ? "" : $"<{name}>{Escape(value)}</{name}>\n");
    }

    private string Contents(EpubPage index, EpubPage sources)
    {
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{Language}" xml:lang="{Language}">
            <head>
            <title>{Escape(words.Contents)}</title>
            <link rel="stylesheet" type="text/css" href="style.css"/>
            </head>
            <body>
            <nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
            <h1 id="contents">{Escape(words.Contents)}</h1>
            <ol>

            """);
        Append(EpubPage.IndexName, words.Title, index);
        Append(EpubPage.SourcesName, sources.Heading, sources);
        return text.Append("</ol>\n</nav>\n</body>\n</html>\n").ToString();

        void Append(string name, string title, EpubPage page)
        {
            text.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{name}\">{Escape(title)}</a>");
            List<string> sections = [.. page.Sections.Select(section => $"<li><a href=\"{name}#{section.Id}\">{Escape(section.Heading)}</a></li>\n")];
            text.Append(sections.Count == 0 ? "" : $"\n<ol>\n{string.Concat(sections)}</ol>\n").Append("</li>\n");
        }
    }

    private static string Escape(string words) => SecurityElement.Escape(words);
}

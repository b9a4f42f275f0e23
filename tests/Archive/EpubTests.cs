using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>The book says what the pages say, and nothing that nobody stated.</summary>
public sealed class EpubTests(PublishedSite site)
{
    private static readonly XNamespace Core = "http://purl.org/dc/elements/1.1/";

    private string Folder => Path.GetDirectoryName(site.ArticlePath)!;

    [Fact]
    public void Its_kind_stands_in_its_first_bytes()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, "article.epub"));
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));
    }

    [Fact]
    public void It_holds_the_stored_texts_and_proofs_byte_for_byte()
    {
        using var book = ZipFile.OpenRead(Path.Combine(Folder, "article.epub"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "originals")).Append(Path.Combine(Folder, "proofs.json")))
        {
            using var member = book.GetEntry("EPUB/" + Path.GetRelativePath(Folder, file).Replace('\\', '/'))!.Open();
            using var bytes = new MemoryStream();
            member.CopyTo(bytes);
            Assert.Equal(File.ReadAllBytes(file), bytes.ToArray());
        }
    }

    [Fact]
    public void The_article_stands_in_it_word_for_word()
    {
        var content = Read("article.xhtml").Descendants().Single(static element => (string?)element.Attribute("class") == "e-content");
        Assert.Equal(site.Article.QuerySelector(".e-content")!.TextContent, content.Value);
    }

    [Fact]
    public void Foreign_words_keep_their_language_as_XML_takes_it()
    {
        var foreign = Read("article.xhtml").Descendants().Where(static element => (string?)element.Attribute("lang") == "uk").ToList();
        Assert.Equal(site.Article.QuerySelectorAll("article [lang=uk]").Length, foreign.Count);
        Assert.All(foreign, static element => Assert.Equal("uk", (string?)element.Attribute(XNamespace.Xml + "lang")));
    }

    [Fact]
    public void It_names_no_author_that_the_text_does_not_state_and_marks_the_label()
    {
        var package = Read("package.opf");
        Assert.Empty(package.Descendants(Core + "creator"));
        Assert.Empty(package.Descendants(Core + "date"));
        Assert.Equal($"[{site.Article.QuerySelector("h1")!.TextContent}] (editor’s label)", package.Descendants(Core + "title").Single().Value);
        Assert.Contains("2026-11-23T00:00:00Z", package.Descendants().Where(static element => (string?)element.Attribute("property") == "dcterms:modified").Select(static element => element.Value));
    }

    private XDocument Read(string name)
    {
        using var book = ZipFile.OpenRead(Path.Combine(Folder, "article.epub"));
        using var member = book.GetEntry("EPUB/" + name)!.Open();
        return XDocument.Load(member, LoadOptions.PreserveWhitespace);
    }
}

using AngleSharp.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Fidelity;

/// <summary>What the editor adds is there, and says what is not known.</summary>
public sealed class EditorialTests(PublishedSite site)
{
    [Theory]
    [InlineData("p8")]
    [InlineData("p9")]
    public void The_note_on_the_mistranslated_name_stands_beside_both_places(string paragraph)
    {
        Assert.Contains("Environmental Protection Agency", site.Article.GetElementById(paragraph)!.TextContent, StringComparison.Ordinal);
        var note = site.Article.GetElementById($"note-ed-1-{paragraph}");
        Assert.NotNull(note);
        Assert.True(note.HasAttribute("data-editorial"));
        Assert.Contains("Joint Forces Operation", note.TextContent, StringComparison.Ordinal);
        Assert.True(site.Article.GetElementById(paragraph)!.CompareDocumentPosition(note).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public void The_sources_page_lists_every_note_with_its_places()
    {
        Assert.Equal(["p8", "p9"], BoundWords.Fragments(site.Sources.GetElementById("note-ed-1")!, "index.html#note-ed-1-"));
        Assert.Equal(["p1"], BoundWords.Fragments(site.Sources.GetElementById("note-ed-2")!, "index.html#note-ed-2-").Distinct());
    }

    [Fact]
    public void The_article_page_says_what_the_text_does_not_state()
    {
        var header = site.Article.QuerySelector("article > header")!.TextContent;
        foreach (var field in new[] { "headline", "byline", "publisher", "published", "url", "licence" })
        {
            Assert.Contains(Engines.Theme.Load().Words.Term("field", field), header, StringComparison.Ordinal);
        }

        Assert.Contains("no headline", header, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_source_says_what_is_not_known_of_it()
    {
        var words = Engines.Theme.Load().Words;
        (string Source, string[] Unknown)[] expected =
        [
            ("defenceu-1", ["url", "post_id", "time", "media", "archive_url", "retrieved"]),
            ("defenceu-2", ["url", "post_id", "time", "media", "archive_url", "retrieved"]),
            ("mod-thu", ["lang", "text", "url", "archive_url", "retrieved", "venue"]),
            ("zelenskyy-1", ["issued", "lang", "text", "url", "archive_url", "retrieved", "venue"]),
            ("zelenskyy-2", ["lang", "text", "url", "archive_url", "retrieved", "venue"]),
            ("biden-1", ["issued", "lang", "text", "url", "archive_url", "retrieved", "venue"]),
            ("putin-1", ["author", "lang", "text", "url", "archive_url", "retrieved", "venue"]),
            ("ap-image", ["issued", "url", "archive_url", "retrieved", "media", "photographer"]),
        ];
        foreach (var (source, unknown) in expected)
        {
            var section = site.Sources.GetElementById($"s-{source}")!.TextContent;
            Assert.DoesNotContain(unknown, field => !section.Contains(words.Term("field", field), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_editorial_carries_the_supplied_paragraphs_ids_and_no_supplied_words_are_marked_as_editorial()
    {
        foreach (var paragraph in SuppliedParagraphs.All)
        {
            Assert.Null(site.Article.GetElementById(paragraph.Id)!.Closest("[data-editorial]"));
        }
    }
}

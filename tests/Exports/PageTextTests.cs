using Sourcebound.Exports;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Sourcebound.Tests.WholeSites;
using Xunit;

namespace Sourcebound.Tests.Exports;

/// <summary>The page's text is what a browser reads, and the article's words are found in it.</summary>
public sealed class PageTextTests(SecondSite site) : IClassFixture<SecondSite>
{
    [Theory]
    [InlineData(SecondSite.DataStory)]
    [InlineData(SecondSite.Interview)]
    public void It_is_the_text_of_the_body_and_holds_every_passage(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var article = SecondSite.Read(address);
        var path = Path.Combine(site.Output, address);
        var page = new PageText(File.ReadAllText(path), article);
        var document = PublishedSite.Parse(path);
        Assert.Equal(document.Body!.TextContent.TrimEnd(), page.Text.TrimEnd());
        Assert.Equal(document.QuerySelector(".e-content")!.TextContent, page.Content.Of(page.Text));
        foreach (var passage in article.Passages)
        {
            var pieces = page.PiecesOf(passage, new TextRange(0, passage.Text.Length)).Select(piece => piece.Of(page.Text)).ToList();
            Assert.NotEmpty(pieces);
            Assert.Equal(WithoutSpace(passage.Text), WithoutSpace(string.Concat(pieces)));
        }
    }

    [Fact]
    public void Marks_of_the_editor_part_the_words_and_a_line_break_does_not()
    {
        var article = SecondSite.Read(SecondSite.Interview);
        var passage = article.Passages[0] with { Text = "one\ntwo three" };
        var page = new PageText(
            $"<html><body>\n<p id=\"{passage.Id}\">one<br>two <b class=\"x\">thr<sup data-editorial>1</sup></b>ee</p>\n<p>&lt;</p></body></html>",
            article with { Body = [new Paragraph(passage)] });
        Assert.Equal("\nonetwo thr1ee\n<", page.Text);
        Assert.Equal(["onetwo thr", "ee"], page.PiecesOf(passage, new TextRange(0, passage.Text.Length)).Select(piece => piece.Of(page.Text)));
        Assert.Equal(["two"], page.PiecesOf(passage, new TextRange(4, 8)).Select(piece => piece.Of(page.Text)));
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(static character => !char.IsWhiteSpace(character)));
}

using AngleSharp.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Fidelity;

/// <summary>The published article is the supplied text, word by word, once the editor's own words are taken away.</summary>
public sealed class SuppliedTextTests(PublishedSite site)
{
    [Fact]
    public void Without_the_editors_words_the_page_holds_the_supplied_paragraphs_in_order_and_nothing_else()
    {
        List<string> texts = [];
        INode? last = null;
        foreach (var words in SuppliedWords())
        {
            var block = words.ParentElement!.Closest("[id^=p]");
            Assert.True(block is not null, $"“{words.TextContent}” stands in no paragraph");
            if (block != last)
            {
                texts.Add(SuppliedParagraphs.Normalize(block.TextContent));
            }

            last = block;
        }

        Assert.Equal(SuppliedParagraphs.All.Select(static paragraph => paragraph.Sha256), texts.Select(SuppliedParagraphs.Hash));
        Assert.Equal(SuppliedParagraphs.Joined, SuppliedParagraphs.Hash(string.Join("\n\n", texts)));
    }

    [Theory]
    [InlineData("the Armed Forces!", "our Armed Forces!", "restore the supplied words: nothing is added, left out or changed")]
    [InlineData("", "Nobody else confirmed it. [@unsourced]", "take it out: the supplied text ends before it")]
    public void Other_words_than_the_supplied_ones_are_sent_back_to_them(string supplied, string other, string help)
    {
        var text = supplied.Length > 0 ? EditedArticle.RealText.Replace(supplied, other, StringComparison.Ordinal) : $"{EditedArticle.RealText}\n{other}\n";
        using var edited = new EditedArticle().With("article.md", text);
        var run = CommandRun.Of(["check", "--input", edited.Input]);
        Assert.Contains("does not stand in `supplied-text`\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"= help: {help}\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_carry_their_ids_in_reading_order()
    {
        var ids = Body().QuerySelectorAll("[id^=p]").Select(static element => element.Id);
        Assert.Equal(SuppliedParagraphs.All.Select(static paragraph => paragraph.Id), ids);
    }

    [Fact]
    public void Every_paragraph_is_in_its_language_and_foreign_ones_state_their_direction()
    {
        foreach (var paragraph in SuppliedParagraphs.All)
        {
            var stated = site.Article.GetElementById(paragraph.Id)!.Closest("[lang]")!;
            Assert.Equal(paragraph.Language, stated.GetAttribute("lang"));
            Assert.Equal("ltr", stated.GetAttribute("dir"));
        }
    }

    [Theory]
    [InlineData("p5")]
    [InlineData("p12")]
    public void The_english_caption_of_a_ukrainian_post_is_marked_as_english(string id)
    {
        var caption = site.Article.GetElementById(id)!.QuerySelector("span[lang=en]");
        Assert.Equal("— Defence of Ukraine (@DefenceU) February 25, 2022", caption?.TextContent);
    }

    [Fact]
    public void Every_letter_of_another_script_in_the_supplied_words_is_marked_as_ukrainian()
    {
        foreach (var words in SuppliedWords())
        {
            var language = words.ParentElement!.Closest("[lang]")!.GetAttribute("lang");
            var isCyrillic = words.TextContent.Any(static character => character is >= '\u0400' and <= '\u04FF');
            Assert.True(!isCyrillic || language == "uk", $"“{words.TextContent}” is marked as {language}");
        }
    }

    [Fact]
    public void The_one_curly_apostrophe_stays_curly_and_all_straight_marks_stay_straight()
    {
        var text = string.Concat(SuppliedWords().Select(static words => words.TextContent));
        Assert.Contains("NATO’s", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Count(static character => character == '’'));
        Assert.Equal(6, text.Count(static character => character == '"'));
        Assert.Equal(4, text.Count(static character => character == '\''));
        Assert.DoesNotContain(text, static character => character is '“' or '”' or '‘' or '–' or '…');
    }

    private List<IText> SuppliedWords() =>
        [.. Body().Descendants<IText>().Where(static words => !string.IsNullOrWhiteSpace(words.TextContent))];

    private IElement Body()
    {
        var page = (IDocument)site.Article.Clone();
        foreach (var editorial in page.QuerySelectorAll("[data-editorial]"))
        {
            editorial.Remove();
        }

        return Assert.Single(page.QuerySelectorAll(".e-content"));
    }
}

using Sourcebound.Exports.Citing;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Citing;

/// <summary>How the styles cite an article: from its records, with nothing made up for what is not known.</summary>
public sealed class CitationTests(PublishedSite site)
{
    private static readonly Words English = Sourcebound.Engines.Theme.Load().Words;

    private static readonly CitedArticle Known = new(
        "fish", "Who counts “the fish”", IsLabel: false, LanguageTag.Parse("en")!.Value, "Ann Author", "Harbour News", LanguageTag.Parse("en")!.Value, "Harbour Trust",
        new DateOnly(2026, 9, 3), "https://example.org/articles/fish/index.html");

    [Fact]
    public void Chicago_names_author_title_site_owner_day_and_address() => Assert.Equal(
        "Ann Author. “Who counts ‘the fish.’” Harbour News. Harbour Trust, September 3, 2026. https://example.org/articles/fish/index.html.", Text(Known, 0));

    [Fact]
    public void Apa_sets_the_day_behind_the_author_and_names_no_owner() => Assert.Equal(
        "Ann Author. (2026, September 3). Who counts “the fish”. Harbour News. https://example.org/articles/fish/index.html", Text(Known, 1));

    [Fact]
    public void Mla_shortens_the_month_and_separates_with_commas() => Assert.Equal(
        "Ann Author. “Who counts ‘the fish.’” Harbour News, Harbour Trust, 3 Sept. 2026, https://example.org/articles/fish/index.html.", Text(Known, 2));

    [Fact]
    public void BibTex_keeps_names_and_titles_whole() => Assert.Equal(
        """
        @misc{fish,
          author = {{Ann Author}},
          title = {{Who counts “the fish”}},
          howpublished = {Harbour News},
          publisher = {Harbour Trust},
          year = 2026,
          month = sep,
          day = 3,
          url = {https://example.org/articles/fish/index.html},
        }
        """,
        Text(Known, 3));

    [Fact]
    public void Without_author_owner_and_address_the_title_comes_first_and_no_place_is_filled()
    {
        var unknown = Known with { Author = null, Publisher = null, Address = null };
        Assert.Equal("“Who counts ‘the fish.’” Harbour News, September 3, 2026.", Text(unknown, 0));
        Assert.Equal("Who counts “the fish”. (2026, September 3). Harbour News.", Text(unknown, 1));
        Assert.Equal("“Who counts ‘the fish.’” Harbour News, 3 Sept. 2026.", Text(unknown, 2));
    }

    [Fact]
    public void A_title_that_ends_with_a_mark_of_its_own_gets_no_full_stop()
    {
        var asking = Known with { Title = "Who counts?", Author = "Jr.", Publisher = null, Address = null };
        Assert.Equal("Jr. “Who counts?” Harbour News, September 3, 2026.", Text(asking, 0));
        Assert.Equal("Jr. (2026, September 3). Who counts? Harbour News.", Text(asking, 1));
    }

    [Fact]
    public void The_editor_s_label_of_the_real_article_stands_in_square_brackets_and_in_no_marks()
    {
        var box = site.Article.QuerySelectorAll("[aria-labelledby=cite] .pick");
        Assert.Equal(
            [
                "[Report of 25 February 2022 on Russian losses claimed by Ukraine]. Sourcebound. The Sourcebound project, November 23, 2026.",
                "[Report of 25 February 2022 on Russian losses claimed by Ukraine]. (2026, November 23). Sourcebound.",
                "[Report of 25 February 2022 on Russian losses claimed by Ukraine]. Sourcebound, The Sourcebound project, 23 Nov. 2026.",
            ],
            box.Take(3).Select(static citation => citation.TextContent));
        Assert.All(box, static citation => Assert.Equal("0", citation.GetAttribute("tabindex")));
        Assert.Equal(["Sourcebound"], box.SelectMany(static citation => citation.QuerySelectorAll("i")).Select(static italic => italic.TextContent));
    }

    private static string Text(CitedArticle article, int style) => Citations.Of(article, English)[style].Text;
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>All figures in one table, and the same as a picture.</summary>
public sealed class FiguresPageTests(PublishedSite site)
{
    private IHtmlDocument All => field ??= PublishedSite.Parse(Path.Combine(site.Root, "figures.html"));

    private IHtmlDocument OfArticle => field ??= PublishedSite.Parse(Path.Combine(Path.GetDirectoryName(site.ArticlePath)!, "figures.html"));

    [Fact]
    public void Every_figure_of_the_sources_page_is_in_the_table_of_all_figures()
    {
        var figures = site.Sources.QuerySelectorAll("tr[id^='f-']").Select(static row => row.Id![2..]).Order(StringComparer.Ordinal);
        Assert.Equal(figures, All.QuerySelectorAll("tr[id^='f-']").Select(static row => row.Id!.Split('_')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_words_of_each_picture_are_those_of_its_table()
    {
        Assert.Equal(Names(All), Labels(All));
        Assert.Equal(Names(site.Sources), Labels(OfArticle));

        // The original's word stands in the tables alone.
        static IEnumerable<string> Names(IHtmlDocument page) => page.QuerySelectorAll("tr[id^='f-'] > th")
            .Select(static cell => Plain(cell.InnerHtml.Split('<')[0]).Split(" (")[0]).Order(StringComparer.Ordinal);

        static IEnumerable<string> Labels(IHtmlDocument page) => page.QuerySelectorAll("svg > g:not(.rules)")
            .Select(static mark => Plain(string.Join(' ', mark.QuerySelectorAll("text").Select(static line => line.TextContent)))).Order(StringComparer.Ordinal);

        static string Plain(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_picture_has_a_name_a_description_and_a_link_to_its_table()
    {
        Assert.All([All, OfArticle], static page =>
        {
            var picture = page.QuerySelector("svg[role=img]")!;
            Assert.All(picture.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(page.GetElementById(id)!.TextContent));
            Assert.Empty(page.QuerySelectorAll("svg [style], svg script, svg a"));
        });
        Assert.Equal("#table", All.QuerySelector("figcaption a")!.GetAttribute("href"));
        Assert.Equal("sources.html#figures", OfArticle.QuerySelector("figcaption a")!.GetAttribute("href"));
    }

    [Fact]
    public void Foreign_names_in_the_picture_say_their_language() =>
        Assert.Equal("uk", All.QuerySelectorAll("svg text").Single(static text => text.TextContent == "СВ ЗСУ").GetAttribute("lang"));

    [Fact]
    public void A_thousand_and_one_figures_are_two_pages_and_the_picture_says_what_it_leaves_out()
    {
        using var small = new SmallSite();
        File.AppendAllLines(small.Sources, Enumerable.Range(1, 1000).Select(static number =>
            $"  - {{ id: more-{number}, claimant: ministry, source: speech-1, quantity: {{ value: {number} }}, unit: {{ printed: boats, class: objects }}, status: claimed }}"));
        Assert.Equal(0, small.Build().ExitCode);

        var first = PublishedSite.Parse(small.PathOf("output/figures.html"));
        var second = PublishedSite.Parse(small.PathOf("output/figures-2.html"));
        Assert.Equal((1000, 1), (first.QuerySelectorAll("tr[id]").Length, second.QuerySelectorAll("tr[id]").Length));
        Assert.Equal("figures-2.html", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("figures.html", second.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Contains("Of all figures it shows 60 of 1001", first.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Null(second.QuerySelector("svg"));
        Assert.Single(PublishedSite.Parse(small.PathOf("output/claimants/ministry.2.html")).QuerySelectorAll("tr[id]"));
    }

    [Fact]
    public void A_plain_page_cannot_take_the_place_of_the_figures()
    {
        using var small = new SmallSite();
        Directory.CreateDirectory(small.PathOf("input/pages"));
        File.WriteAllText(small.PathOf("input/pages/figures.md"), "---\ntitle: \"Figures\"\ndescription: \"Ours.\"\n---\n\nText.\n");
        Assert.Contains("the build itself writes `figures.html`", small.Build().Out, StringComparison.Ordinal);
    }
}

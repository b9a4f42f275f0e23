using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sourcebound.Model;
using Sourcebound.Pages.Across;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>The lists of sources, dates and places across all articles.</summary>
public sealed partial class AcrossListTests(PublishedSite site)
{
    private const string Slug = "ukraine-report-2022-02-25";

    [Fact]
    public void Every_source_of_the_records_is_listed_once_under_who_issued_it()
    {
        var page = Page("sources");
        var records = EditedArticle.RealRecords;
        var sources = records[records.IndexOf("\nsources:", StringComparison.Ordinal)..records.IndexOf("\nclaims:", StringComparison.Ordinal)];
        Assert.Equal(
            SourceId().Matches(sources).Select(static match => $"../articles/{Slug}/sources.html#s-{match.Groups[1].Value}").Order(StringComparer.Ordinal),
            page.QuerySelectorAll("main li a[href*='#s-']").Select(static link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["AP", "Defence of Ukraine", "Joe Biden", "Ukrainian Defense Ministry", "Volodymyr Zelenskyy", "Who issued it is not stated"],
            page.QuerySelectorAll("h2").Select(static author => author.TextContent));
        Assert.Contains(page.QuerySelectorAll("main a"), static link => link.GetAttribute("href") == "../claimants/biden.html" && link.TextContent == "Claims of Joe Biden");
    }

    [Fact]
    public void What_is_dated_stands_under_its_day_and_a_day_of_the_editors_says_so()
    {
        var page = Page("dates");
        Assert.Equal(["24 February 2022: 5", "25 February 2022: 6", "23 November 2026: 1"], page.QuerySelectorAll("h2").Select(static day => $"{day.TextContent}: {day.NextElementSibling!.ChildElementCount}"));

        var entries = page.QuerySelectorAll("h2 + ul > li").Select(static entry => Spaces().Replace(entry.TextContent, " ").Trim()).ToList();
        Assert.Equal(
            "Claim as of then, by Ukrainian Defense Ministry: 800 casualties · claimed · printed as “Earlier on Thursday”: 24 February 2022 (by the editor) · in: Report of 25 February 2022 on Russian losses claimed by Ukraine",
            entries[0]);
        Assert.Equal(
            "Source issued: First post by @DefenceU · post on a social network · printed as “February 25, 2022”: 25 February 2022 · in: Report of 25 February 2022 on Russian losses claimed by Ukraine",
            entries[9]);
        Assert.StartsWith("Edition: Report of 25 February 2022", entries[^1], StringComparison.Ordinal);

        // Claims as of "so far" and sources of "Earlier" have no day.
        Assert.DoesNotContain(entries, static entry => entry.Contains("137", StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_stands_before_its_months_and_a_month_before_its_days()
    {
        static ClaimDigest On(string id, string precision) => MadeFigures.Claim(id, 1) with { AsOf = new StatedDate(new DateOnly(2022, 3, 1), precision, null, null, null) };
        var lists = new ArticleLists([MadeFigures.Article(On("a", "day"), MadeFigures.Claim("undated", 1), On("b", "month"), On("c", "year"))]);
        Assert.Equal(["year", "month", "day"], lists.Dates.Select(static dated => dated.Precision));
    }

    [Fact]
    public void A_place_leads_to_the_paragraphs_in_which_its_words_stand()
    {
        var page = Page("places");
        Assert.Equal(["Bilovodsk", "Donbas", "Donetsk", "Estonia", "Latvia", "Lithuania", "Luhansk"], page.QuerySelectorAll("h2").Select(static place => place.TextContent));
        foreach (var link in page.QuerySelectorAll("main li a[href*='#p']"))
        {
            var passage = site.Article.GetElementById(link.GetAttribute("href")!.Split('#')[1])!;
            Assert.Contains(link.QuerySelector("bdi")!.TextContent, passage.TextContent, StringComparison.Ordinal);
        }

        var spellings = page.QuerySelector("h2 + ul")!.Children.Select(static entry => Spaces().Replace(entry.TextContent, " ").Trim()).ToList();
        Assert.Equal(2, spellings.Count);
        Assert.All(spellings, static entry => Assert.Contains("the heading is the editor’s name for it", entry, StringComparison.Ordinal));
        Assert.Equal("uk", page.QuerySelectorAll("bdi").Single(static words => words.TextContent == "Біловодська").GetAttribute("lang"));
        Assert.DoesNotContain("the heading is the editor’s name", page.QuerySelectorAll("h2 + ul")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_that_the_text_states_are_told_to_machines() => Assert.Contains(
        "{\"@type\":\"Place\",\"name\":\"Bilovodsk\",\"alternateName\":[\"Belovodsk\",\"Біловодська\"]},{\"@type\":\"Place\",\"name\":\"Donetsk\"},",
        site.Article.QuerySelector("script[type='application/ld+json']")!.TextContent,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("sources")]
    [InlineData("dates")]
    [InlineData("places")]
    public void In_a_folder_of_a_language_every_link_ends_at_a_file_too(string name)
    {
        var folder = Path.Combine(site.Root, "uk", name);
        var links = PublishedSite.Parse(Path.Combine(folder, "index.html")).QuerySelectorAll("main a[href]").Select(static link => link.GetAttribute("href")!.Split('#')[0]).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(folder, link)), link));
    }

    [Fact]
    public void Without_a_stated_place_there_is_no_list_of_places_and_no_link_to_it()
    {
        using var small = new SmallSite();
        Assert.Equal(0, small.Build().ExitCode);
        Assert.False(Directory.Exists(small.PathOf("output/places")));
        Assert.DoesNotContain("places/index.html", File.ReadAllText(small.PathOf("output/index.html")) + File.ReadAllText(small.PathOf("output/dates/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_many_parts_names_some_of_them_by_what_they_begin_with()
    {
        Assert.Empty(PagePart.Jumps(2));
        Assert.Equal([1, 2, 3], PagePart.Jumps(3));
        var jumps = PagePart.Jumps(600);
        Assert.Equal((24, 1, 600), (jumps.Distinct().Count(), jumps[0], jumps[^1]));

        using var small = new SmallSite();
        File.AppendAllLines(small.Sources, Enumerable.Range(1, 250).Select(static number =>
            $"  - {{ id: more-{number}, claimant: ministry, source: speech-1, quantity: {{ value: {number} }}, unit: {{ printed: boats, class: objects }}, status: claimed, as_of: {{ date: {1700 + number}-01-01, precision: year }} }}"));
        Assert.Equal(0, small.Build().ExitCode);
        var second = PublishedSite.Parse(small.PathOf("output/dates/index.2.html"));
        Assert.Equal(["Part 1: 1701", "Part 2: 1801", "Part 3: 1901"], second.QuerySelectorAll("nav[aria-label^=Where] a").Select(static link => link.TextContent));
        Assert.Equal("index.2.html", second.QuerySelector("nav[aria-label^=Where] a[aria-current=page]")!.GetAttribute("href"));
    }

    private IHtmlDocument Page(string name) => PublishedSite.Parse(Path.Combine(site.Root, name, "index.html"));

    [GeneratedRegex(@"^  - id: ([a-z0-9-]+)$", RegexOptions.Multiline)]
    private static partial Regex SourceId();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

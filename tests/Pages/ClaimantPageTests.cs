using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>Each claimant has a page with every claim that articles ascribe to it.</summary>
public sealed partial class ClaimantPageTests(PublishedSite site)
{
    private const string Slug = "ukraine-report-2022-02-25";

    // Read from the records themselves, not through the program.
    public static TheoryData<string, string> Claims => [.. Claim().Matches(EditedArticle.RealRecords).Select(static match => (match.Groups[1].Value, match.Groups[2].Value))];

    [Fact]
    public void All_twenty_one_claims_are_read() => Assert.Equal(21, Claims.Count);

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_is_on_its_claimants_page_and_leads_to_its_words_and_back(string claim, string claimant)
    {
        var row = Page(claimant).GetElementById($"f-{Slug}_{claim}");
        Assert.NotNull(row);

        var places = row.QuerySelectorAll($"a[href^='../articles/{Slug}/index.html#c']").Select(static link => link.GetAttribute("href")!.Split('#')[1]).ToList();
        var note = site.Article.GetElementById($"n-{claim}")!;
        Assert.Equal(BoundWordsOf(note), places);
        Assert.Contains(site.Sources.QuerySelectorAll("#agents ~ dl a"), link => link.GetAttribute("href") == $"../../claimants/{claimant}.html");
    }

    [Fact]
    public void A_page_counts_the_claims_by_status_and_says_whom_they_are_about()
    {
        var facts = Page("modua").QuerySelectorAll(".facts > dd").Select(static fact => fact.TextContent.Trim()).ToList();
        Assert.Contains("6 (claimed 6)", facts);
        Assert.Equal(["Russian forces: 4", "Russian soldiers: 1", "the Russian Federation's invading forces: 1"], Page("modua").QuerySelectorAll(".facts li").Select(static about => about.TextContent));
    }

    [Fact]
    public void An_implied_claimant_is_shown_as_such() =>
        Assert.Contains("(implied, not stated)", Page("putin").GetElementById($"f-{Slug}_putin-safeguard")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_list_names_every_claimant_and_the_article_itself_last()
    {
        var rows = Page("index").QuerySelectorAll("tbody tr").Select(static row => string.Join(" · ", row.Children.Select(static cell => cell.TextContent))).ToList();
        Assert.Equal(
            [
                "Joe Biden · Person · 2 · 1",
                "Ukrainian Defense Ministry · Organisation · 6 · 1",
                "Vladimir Putin · Person · 1 · 1",
                "Volodymyr Zelenskyy · Person · 4 · 1",
                "ООС · Military formation · 5 · 1",
                "СВ ЗСУ · Military formation · 2 · 1",
                "The article itself · own voice · 1 · 1",
            ],
            rows);
    }

    [Fact]
    public void Agents_of_two_articles_that_agree_are_one_claimant_and_others_of_the_same_id_have_pages_of_their_own()
    {
        using var small = new SmallSite();
        AddCopy(small, "second", "the ministry");
        Assert.Equal(0, small.Build().ExitCode);
        Assert.Equal(["index.html", "ministry.html"], Files(small));
        Assert.Contains("in 2 articles; their records agree", PublishedSite.Parse(small.PathOf("output/claimants/ministry.html")).Body!.TextContent, StringComparison.Ordinal);

        AddCopy(small, "third", "another ministry");
        Assert.Equal(0, small.Build().ExitCode);
        Assert.Equal(4, Files(small).Count);
        var names = PublishedSite.Parse(small.PathOf("output/claimants/ministry.html")).QuerySelectorAll("tbody a").ToDictionary(static link => link.TextContent, static link => link.GetAttribute("href")!);
        Assert.Equal(["another ministry", "the ministry"], names.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, PublishedSite.Parse(small.PathOf($"output/claimants/{names["the ministry"]}")).QuerySelectorAll("h2").Length);

        // Whatever else is published, the name of a page that others link to stays.
        Directory.Delete(small.PathOf("input/articles/second"), recursive: true);
        Assert.Equal(0, small.Build().ExitCode);
        Assert.Contains(names["the ministry"], Files(small));
    }

    [Fact]
    public void A_shared_agent_is_one_claimant_and_no_id_can_take_the_place_of_the_list()
    {
        using var small = new SmallSite();
        File.WriteAllText(small.PathOf("input/agents.yaml"), "agents:\n  - { id: index, kind: organization, name: \"the ministry\", lang: en }\n");
        SmallSite.Replace(small.Sources, "agents:\n  - { id: ministry, kind: organization, name: \"the ministry\" }\n\n", "");
        SmallSite.Replace(small.Sources, "author: ministry", "author: index");
        SmallSite.Replace(small.Sources, "claimant: ministry", "claimant: index");
        Assert.Equal(0, small.Build().ExitCode);
        var name = Files(small).Single(static name => name != "index.html");
        Assert.Matches("^index\\.[0-9a-f]{10}\\.html$", name);
        Assert.Contains("once, for all articles", PublishedSite.Parse(small.PathOf($"output/claimants/{name}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, PublishedSite.Parse(small.PathOf("output/claimants/index.html")).QuerySelector("tbody a")!.GetAttribute("href"));
    }

    private static IEnumerable<string> BoundWordsOf(IElement note) => note.QuerySelectorAll("a[role=doc-backlink]").Select(static link => link.GetAttribute("href")![1..]);

    private static void AddCopy(SmallSite small, string slug, string name)
    {
        foreach (var file in Directory.GetFiles(small.PathOf("input/articles/losses"), "*", SearchOption.AllDirectories))
        {
            var target = file.Replace("/losses/", $"/{slug}/", StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        SmallSite.Replace(small.PathOf($"input/articles/{slug}/sources.yaml"), "name: \"the ministry\"", $"name: \"{name}\"");
    }

    private static List<string> Files(SmallSite small) =>
        [.. Directory.GetFiles(small.PathOf("output/claimants")).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private IHtmlDocument Page(string name) => PublishedSite.Parse(Path.Combine(site.Root, "claimants", $"{name}.html"));

    [GeneratedRegex(@"^  - id: ([a-z0-9-]+)\n    claimant: ([a-z0-9-]+)$", RegexOptions.Multiline)]
    private static partial Regex Claim();
}

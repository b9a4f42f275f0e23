using AngleSharp.Dom;
using Sourcebound.Engines;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>Each rule has its page, and says there what the terminal says.</summary>
public sealed class RulePageTests(PublishedSite site)
{
    public static TheoryData<string> Codes => [.. Rulebook.All.Select(static rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_of_a_rule_says_what_explain_prints(string code)
    {
        var page = Page($"{code.ToLowerInvariant()}.html");
        var printed = CommandRun.Of("explain", code).Out.TrimEnd('\n').Split("\n\n");
        string[] shown =
        [
            $"{page.QuerySelector("h1")!.TextContent} ({Fact(0)})",
            page.QuerySelector(".lead")!.TextContent,
            $"What it does: {Fact(1)}",
            $"Why it matters: {Fact(2)}",
            $"Example: {Fact(3)}",
            $"Write instead: {Fact(4)}",
        ];
        Assert.Equal(printed.Select(static text => text.Replace("`", "", StringComparison.Ordinal)), shown, StringComparer.OrdinalIgnoreCase);

        string Fact(int number) => page.QuerySelectorAll("main dd")[number].TextContent;
    }

    [Fact]
    public void The_list_names_every_rule_once_by_code_with_its_weight()
    {
        var entries = Page("index.html").QuerySelectorAll("main dt").Select(static entry => $"{entry.QuerySelector("a")!.GetAttribute("href")} {entry.TextContent}");
        Assert.Equal(
            Rulebook.All.Select(static rule => $"{rule.Code.ToLowerInvariant()}.html {rule.Code} {rule.Name} ({rule.Severity.ToString().ToLowerInvariant()}{(rule.IsFixed ? ", always" : rule.IsHeld ? ", never lowered" : "")})"), entries);
    }

    [Fact]
    public void The_neighbours_of_each_rule_lead_from_the_first_to_the_last_and_back()
    {
        List<string> names = [.. Rulebook.All.Select(static rule => $"{rule.Code.ToLowerInvariant()}.html")];
        Assert.Equal(names, Walk(names[0], "next"));
        Assert.Equal(Enumerable.Reverse(names), Walk(names[^1], "prev"));

        List<string> Walk(string from, string relation)
        {
            List<string> walked = [];
            for (var at = from; at is not null; at = Page(at).QuerySelector($"a[rel={relation}]")?.GetAttribute("href"))
            {
                walked.Add(at);
            }

            return walked;
        }
    }

    [Fact]
    public void Words_of_another_script_name_their_language()
    {
        var foreign = Page("att105.html").QuerySelectorAll("main code [lang=uk]").Select(static words => words.TextContent).ToList();
        Assert.NotEmpty(foreign);
        Assert.All(foreign, static words => Assert.Equal("Вірте у ЗСУ", words));
    }

    private AngleSharp.Html.Dom.IHtmlDocument Page(string name) => PublishedSite.Parse(Path.Combine(site.Root, "rules", name));
}

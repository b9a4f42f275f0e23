using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Corrections;

/// <summary>Readers see what was corrected, when, why, and what stood there before.</summary>
public sealed partial class CorrectedPageTests
{
    private const string Folder = "output/articles/losses";

    [Fact]
    public void The_corrected_paragraph_says_what_it_said_before_when_and_why()
    {
        using var site = Built(PublishedTextTests.Corrected());
        var note = Page(site, "index.html").GetElementById("note-fix-1-p1")!;
        Assert.True(note.HasAttribute("data-editorial"));
        Assert.Equal(
            "Correction, 25 November 2026: One word was too many. How the paragraph changed: … Its minister spoke of \"a black day\". Nobody [was: else] confirmed it.",
            Line(note.TextContent));
        Assert.Equal("else", Assert.Single(note.QuerySelectorAll("del")).TextContent);
        Assert.Empty(note.QuerySelectorAll("ins"));
    }

    [Fact]
    public void The_page_names_its_corrections_at_the_top_and_links_to_them()
    {
        using var site = Built(PublishedTextTests.Corrected());
        var page = Page(site, "index.html");
        var facts = page.QuerySelectorAll("dt").Single(static term => term.TextContent == "Corrected on").NextElementSibling!;
        Assert.Equal("25 November 2026: paragraph 1", Line(facts.TextContent));
        Assert.Equal("#note-fix-1-p1", facts.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_sources_page_and_the_page_of_corrections_list_it()
    {
        using var site = PublishedTextTests.Corrected();
        Directory.CreateDirectory(site.PathOf("input/pages"));
        File.WriteAllText(site.PathOf("input/pages/corrections.md"), "---\ntitle: Corrections\ndescription: What was corrected.\n---\n\nEvery correction.\n");
        Built(site);

        var listed = Page(site, "sources.html").GetElementById("note-fix-1")!;
        Assert.StartsWith("Correction, 25 November 2026: One word was too many.", Line(listed.TextContent), StringComparison.Ordinal);
        Assert.Equal("index.html#note-fix-1-p1", listed.QuerySelector("a")!.GetAttribute("href"));

        var corrections = PublishedSite.Parse(site.PathOf("output/corrections.html")).QuerySelector("main li")!;
        Assert.StartsWith("Report on losses: 1 correction, 0 editor’s notes Correction, 25 November 2026: One word was too many.", Line(corrections.TextContent), StringComparison.Ordinal);
        Assert.Equal("articles/losses/sources.html#note-fix-1", corrections.QuerySelector("ul")!.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Machines_are_told_the_same()
    {
        using var site = Built(PublishedTextTests.Corrected());
        var data = JsonDocument.Parse(Page(site, "index.html").QuerySelector("script")!.TextContent).RootElement;
        Assert.Equal("2026-11-25", data.GetProperty("dateModified").GetString());
        var correction = Assert.Single(data.GetProperty("correction").EnumerateArray());
        Assert.Equal(
            ["CorrectionComment", "One word was too many.", "2026-11-25", "#note-fix-1-p1"],
            correction.EnumerateObject().Select(static field => field.Value.GetString()));
    }

    [Fact]
    public void Where_no_edition_is_recorded_the_note_itself_says_what_stood_there()
    {
        using var site = new SmallSite();
        File.AppendAllText(
            site.Sources,
            "\nnotes:\n  - { id: fix-1, kind: correction, date: 2026-11-25, at: [ { exact: \"Nobody else\" } ], was: \"Everybody else\", text: \"None did.\", changes_text: true }\n");
        Built(site);
        Assert.EndsWith("None did. How the paragraph changed: [was: Everybody else]", Line(Page(site, "index.html").GetElementById("note-fix-1-p1")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_corrections_says_nothing_of_them()
    {
        using var site = Built(PublishedTextTests.Recorded());
        var page = Page(site, "index.html");
        Assert.DoesNotContain(page.QuerySelectorAll("dt"), static term => term.TextContent == "Corrected on");
        Assert.Empty(page.QuerySelectorAll("del, ins"));
        var data = JsonDocument.Parse(page.QuerySelector("script")!.TextContent).RootElement;
        Assert.False(data.TryGetProperty("correction", out _));
        Assert.False(data.TryGetProperty("dateModified", out _));
    }

    [Theory]
    [InlineData("", "The mayor spoke. [@unsourced]\n", "note-fix-1-p3", "This paragraph was added.")]
    [InlineData("The mayor spoke. [@unsourced]\n", "", "note-fix-1-p2", "Taken out here: [was: The mayor spoke.]")]
    [InlineData("The mayor spoke. [@unsourced]\n", "The mayor left. [@unsourced]\n", "note-fix-1-p3", "How the paragraph changed: The mayor [was: spoke] [now: left].")]
    public void Paragraphs_added_taken_out_or_reworded_are_told_of_at_their_place(string before, string after, string id, string told)
    {
        using var site = PublishedTextTests.Recorded(before.Length == 0 ? null : before);
        if (before.Length > 0)
        {
            SmallSite.Replace(site.Article, before, after);
        }
        else
        {
            site.AddParagraph(after);
        }

        File.AppendAllText(site.Sources, "\nnotes:\n  - { id: fix-1, kind: correction, date: 2026-11-25, text: \"He did not.\", changes_text: true, "
            + (after.Length == 0 ? "was: \"The mayor spoke.\" }\n" : "targets: [p3] }\n"));
        Built(site);
        Assert.Contains(told, Line(Page(site, "index.html").GetElementById(id)!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_corrections_of_one_paragraph_each_tell_their_own()
    {
        using var site = PublishedTextTests.Corrected();
        SmallSite.Replace(site.Article, "Nobody confirmed", "Nobody has confirmed");
        SmallSite.Replace(site.Sources, "exact: \"Nobody confirmed it.\"", "exact: \"Nobody has confirmed it.\"");
        File.AppendAllText(site.Sources, "  - { id: fix-2, kind: clarification, date: 2026-11-26, targets: [p1], text: \"A tense.\", changes_text: true }\n");
        Built(site);
        var page = Page(site, "index.html");
        Assert.EndsWith("Nobody [was: else] confirmed it.", Line(page.GetElementById("note-fix-1-p1")!.TextContent), StringComparison.Ordinal);
        Assert.EndsWith("Nobody [now: has] confirmed it.", Line(page.GetElementById("note-fix-2-p1")!.TextContent), StringComparison.Ordinal);
    }

    private static SmallSite Built(SmallSite site)
    {
        var run = site.Build();
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        return site;
    }

    private static IHtmlDocument Page(SmallSite site, string name) => PublishedSite.Parse(site.PathOf($"{Folder}/{name}"));

    private static string Line(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sourcebound.Archive.Copies;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Corrections;

/// <summary>An edition that was published stays at its address, byte for byte, whatever is corrected later.</summary>
public sealed class EditionTests : IDisposable
{
    private const string First = "articles/losses/editions/2026-11-22.html";
    private const string Second = "articles/losses/editions/2026-11-25.html";
    private readonly SmallSite site = new();

    [Fact]
    public void An_article_of_which_no_edition_is_kept_has_no_list_of_them()
    {
        Assert.Equal(0, site.Build().ExitCode);
        Assert.False(File.Exists(Output("articles/losses/timemap.link")));
        Assert.Empty(Page("articles/losses/index.html").QuerySelectorAll("link[rel=version-history], link[rel=predecessor-version]"));
    }

    [Fact]
    public void The_first_edition_outlives_a_correction_byte_for_byte()
    {
        Record();
        var first = File.ReadAllBytes(site.PathOf("input/" + First));
        Correct();
        Record();
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal(first, File.ReadAllBytes(Output(First)));
        Assert.Contains("Nobody else confirmed it.", Text(First), StringComparison.Ordinal);
        Assert.Contains("Nobody confirmed it.", Text(Second), StringComparison.Ordinal);
        Assert.Contains("One word was too many.", Page(Second).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_record_keeps_is_never_written_again()
    {
        Record();
        var first = File.ReadAllBytes(site.PathOf("input/" + First));
        File.AppendAllText(site.Sources, "\nnotes:\n  - { id: late, kind: editors-note, date: 2026-11-25, targets: [p1], text: \"Added later.\" }\n");
        Record();
        Assert.Equal(first, File.ReadAllBytes(site.PathOf("input/" + First)));
    }

    [Fact]
    public void Editions_lead_to_each_other_both_ways()
    {
        Record();
        Correct();
        Record();
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal(["version-history timemap.link", "predecessor-version editions/2026-11-22.html"], Links("articles/losses/index.html").Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["latest-version ../index.html", "version-history ../timemap.link"], Links(First));
        Assert.Equal(["latest-version ../index.html", "version-history ../timemap.link", "predecessor-version 2026-11-22.html"], Links(Second));
        Assert.Equal(
            """
            <index.html>;rel="original",
            <timemap.link>;rel="self";type="application/link-format";from="Sun, 22 Nov 2026 00:00:00 GMT";until="Wed, 25 Nov 2026 00:00:00 GMT",
            <editions/2026-11-22.html>;rel="first memento";datetime="Sun, 22 Nov 2026 00:00:00 GMT",
            <editions/2026-11-25.html>;rel="last memento";datetime="Wed, 25 Nov 2026 00:00:00 GMT"

            """,
            File.ReadAllText(Output("articles/losses/timemap.link")));
    }

    [Fact]
    public void Addresses_are_whole_when_the_publication_has_one() => Assert.Equal(
        "<https://example.org/a/b/index.html>;rel=\"original\",\n"
        + "<https://example.org/a/b/timemap.link>;rel=\"self\";type=\"application/link-format\";from=\"Fri, 25 Feb 2022 00:00:00 GMT\";until=\"Fri, 25 Feb 2022 00:00:00 GMT\",\n"
        + "<https://example.org/a/b/editions/2022-02-25.html>;rel=\"first last memento\";datetime=\"Fri, 25 Feb 2022 00:00:00 GMT\"\n",
        System.Text.Encoding.UTF8.GetString(TimeMap.Write(new Uri("https://example.org/"), "a/b/", [(new DateOnly(2022, 2, 25), "editions/2022-02-25.html")])));

    [Fact]
    public void A_kept_edition_that_was_changed_or_lost_stops_the_build()
    {
        Record();
        File.AppendAllText(site.PathOf("input/" + First), "\n");
        Assert.Contains("published.yaml:4:11: error ATT206: `editions/2026-11-22.html` is not the file that was published", site.Build().Out, StringComparison.Ordinal);

        File.Delete(site.PathOf("input/" + First));
        Assert.Contains("published.yaml:4:11: error ATT009: ", site.Build().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_recorded_before_copies_were_kept_stays_valid_and_gets_its_copy()
    {
        Record();
        var record = site.PathOf("input/articles/losses/published.yaml");
        var whole = File.ReadAllText(record);
        File.WriteAllLines(record, File.ReadLines(record).Where(static line => !line.StartsWith("    copy:", StringComparison.Ordinal)).ToList());
        File.Delete(site.PathOf("input/" + First));
        Assert.Equal((0, ""), (site.Check().ExitCode, site.Check().Out));

        Record();
        Assert.Equal(whole, File.ReadAllText(record));
    }

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    private void Record()
    {
        var run = CommandRun.Of("edition", "--input", site.PathOf("input"));
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    private void Correct()
    {
        SmallSite.Replace(site.Article, "Nobody else", "Nobody");
        SmallSite.Replace(site.Article, "date: 2026-11-22", "date: 2026-11-25");
        File.AppendAllText(
            site.Sources,
            "\nnotes:\n  - { id: fix-1, kind: correction, date: 2026-11-25, at: [ { exact: \"Nobody confirmed it.\" } ], text: \"One word was too many.\", changes_text: true }\n");
    }

    private string Output(string path) => site.PathOf("output/" + path);

    private IHtmlDocument Page(string path) => PublishedSite.Parse(Output(path));

    private string Text(string path) => Page(path).QuerySelector(".e-content")!.TextContent;

    private IEnumerable<string> Links(string path) => Page(path).QuerySelectorAll("link[rel$=version], link[rel=version-history]")
        .Select(static link => $"{link.GetAttribute("rel")} {link.GetAttribute("href")}");
}

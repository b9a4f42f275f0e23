using AngleSharp.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>The table that tells readers how much of an article rests on a source.</summary>
public sealed class CoverageTableTests(PublishedSite site)
{
    // Counted by hand in article.md. Three sentences rest on nothing but `[@unsourced]`: the decree, the troops in the Baltic states, the
    // recognition of Donetsk and Luhansk; the other two such places share their sentences with words that have a source.
    [Theory]
    [InlineData("Quotations", "3 3 0 0")]
    [InlineData("Figures", "10 10 0 0")]
    [InlineData("Embedded originals", "2 2 0 0")]
    [InlineData("Sentences, by any of their words", "24 21 3 0")]
    public void The_real_article_is_bound_throughout(string kind, string numbers) => Assert.Equal(numbers, Row(kind));

    [Fact]
    public void Claims_are_counted_by_status() =>
        Assert.Contains("Recorded claims by status: claimed 16; reported 5.", site.Sources.GetElementById("making")!.ParentElement!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_figure_that_nothing_binds_is_counted_as_such_and_one_declared_unsourced_too()
    {
        using var small = new SmallSite();
        small.AddParagraph("[Five boats][@unsourced] sank.");
        Assert.Equal(0, small.Build().ExitCode);
        var page = PublishedSite.Parse(small.PathOf("output/articles/losses/sources.html"));
        var cells = Cells(page, "Figures");
        Assert.Equal("1", cells[2]);
        Assert.Equal("0", cells[3]);
    }

    private string Row(string kind) => string.Join(' ', Cells(site.Sources, kind));

    private static List<string> Cells(IParentNode page, string kind) =>
        [.. page.QuerySelectorAll("tr").Single(row => row.FirstElementChild!.TextContent == kind).QuerySelectorAll("td").Select(static cell => cell.TextContent)];
}

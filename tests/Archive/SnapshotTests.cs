using System.Text;
using System.Text.RegularExpressions;
using Sourcebound.Archive;
using Sourcebound.Archive.Copies;
using Sourcebound.Output;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>The copy in one file says what the pages say, and a copy that does not is found out.</summary>
public sealed partial class SnapshotTests(PublishedSite site)
{
    private string Folder => Path.GetRelativePath(site.Root, Path.GetDirectoryName(site.ArticlePath)!).Replace('\\', '/') + "/";

    private string Html => File.ReadAllText(Path.Combine(site.Root, Folder, Snapshot.FileName));

    [Fact]
    public void It_asks_for_no_other_file()
    {
        var page = CopiedArticle.Parse(Encoding.UTF8.GetBytes(Html));
        Assert.Empty(page.QuerySelectorAll("link[rel=stylesheet], script[src], iframe, object, embed"));
        Assert.All(page.QuerySelectorAll("[src]"), static element => Assert.StartsWith("data:", element.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Equal(File.ReadAllText(Path.Combine(site.Root, "site.css")), page.QuerySelector("style")!.TextContent);
    }

    [Fact]
    public void Every_stored_text_comes_out_of_it_byte_for_byte()
    {
        var page = CopiedArticle.Parse(Encoding.UTF8.GetBytes(Html));
        var expected = Directory.EnumerateFiles(Path.Combine(site.Root, Folder, "originals")).Append(Path.Combine(site.Root, Folder, "proofs.json")).ToList();
        var carried = page.QuerySelectorAll("a[data-path][href^=data]")
            .ToDictionary(static link => link.GetAttribute("data-path")!, static link => Convert.FromBase64String(link.GetAttribute("href")!.Split(";base64,")[1]), StringComparer.Ordinal);
        Assert.Equal(expected.Count, carried.Count);
        Assert.All(expected, file => Assert.Equal(File.ReadAllBytes(file), carried[Path.GetRelativePath(Path.Combine(site.Root, Folder), file).Replace('\\', '/')]));
    }

    [Fact]
    public void Ids_are_unique_and_every_link_within_it_leads_to_one()
    {
        var page = CopiedArticle.Parse(Encoding.UTF8.GetBytes(Html));
        var ids = page.QuerySelectorAll("[id]").Select(static element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void The_copy_of_the_real_article_differs_in_nothing() => Assert.Empty(DifferencesOf(Html));

    [Theory]
    [InlineData("invading forces", "forces", "the article's text differs")]
    [InlineData("<blockquote lang=\"uk\"", "<div lang=\"uk\"", "the quotations differ")]
    [InlineData("<span class=\"b\"", "<span class=\"c\"", "the quotations differ")]
    [InlineData("Every source of the article:", "Some sources of the article:", "the text of the sources page differs")]
    [InlineData("href=\"#s-defenceu-1\"", "href=\"#s-defenceu-9\"", "the link to `#s-defenceu-9, which is nowhere` stands on neither page")]
    [InlineData("href=\"figures.html\"", "href=\"https://example.org/\"", "the link to `articles/ukraine-report-2022-02-25/figures.html` is missing")]
    [InlineData("data-path=\"originals/defenceu-1.uk.txt\"", "data-path=\"originals/other.txt\"", "`originals/defenceu-1.uk.txt` is not in it as published")]
    public void A_tampered_copy_is_found_out(string published, string tampered, string difference)
    {
        var at = Html.IndexOf(published, StringComparison.Ordinal);
        Assert.True(at > 0, published);
        Assert.Contains(difference, DifferencesOf(Html[..at] + tampered + Html[(at + published.Length)..]));
    }

    [Fact]
    public void A_tampered_stored_text_is_found_out()
    {
        var match = StoredText().Match(Html);
        var changed = match.Value[..^1] + (match.Value[^1] == 'A' ? 'B' : 'A');
        Assert.Contains("`originals/defenceu-1.uk.txt` is not in it as published", DifferencesOf(Html.Replace(match.Value, changed, StringComparison.Ordinal)));
    }

    private List<string> DifferencesOf(string html)
    {
        var about = new ArchivedSite("", "", "en", null, null, null, null, new DateOnly(2026, 11, 23));
        var article = new ArchivedArticle(Folder.Split('/')[1], "", IsEditorsLabel: true, "en", new DateOnly(2026, 11, 23));
        var files = Directory.EnumerateFiles(Path.Combine(site.Root, Folder), "*", SearchOption.AllDirectories)
            .Select(file => new OutputFile(Path.GetRelativePath(site.Root, file).Replace('\\', '/'), FileFacts.Of(File.ReadAllBytes(file)), site.Root));
        var copied = new CopiedArticle(about, article, "", [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)]);
        return [.. new SnapshotEquality(copied, Folder + Snapshot.FileName).Differences(Encoding.UTF8.GetBytes(html))];
    }

    // The beginning of what the link carries.
    [GeneratedRegex(@"data-path=""originals/defenceu-1\.uk\.txt""[^>]*;base64,.{40}|;base64,.{40}(?=[^>]*data-path=""originals/defenceu-1\.uk\.txt"")")]
    private static partial Regex StoredText();
}

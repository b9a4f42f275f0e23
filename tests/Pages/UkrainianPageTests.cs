using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sourcebound.Model;
using Sourcebound.Pages;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>The real publication's Ukrainian pages: the theme speaks Ukrainian there, the article and its editor do not, and each run says which.</summary>
public sealed partial class UkrainianPageTests(PublishedSite site)
{
    private IEnumerable<string> Pages => site.Pages.Where(path => path.StartsWith(Path.Combine(site.Root, "uk") + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    [Fact]
    public void Every_kind_of_page_is_there_in_Ukrainian() => Assert.Equal(
        [
            "about.html", "archive/index.html", "articles/index.html", "articles/ukraine-report-2022-02-25/archive.html", "articles/ukraine-report-2022-02-25/figures.html",
            "articles/ukraine-report-2022-02-25/index.html", "articles/ukraine-report-2022-02-25/share.html", "articles/ukraine-report-2022-02-25/sources.html", "claimants/article.html", "claimants/biden.html",
            "claimants/index.html", "claimants/modua.html", "claimants/oos.html", "claimants/putin.html", "claimants/sv-zsu.html", "claimants/zelenskyy.html",
            "corrections.html", "dates/index.html", "figures.html", "index.html", "method.html", "places/index.html", "rules/index.html", "sources/index.html",
        ],
        Pages.Select(path => Path.GetRelativePath(Path.Combine(site.Root, "uk"), path).Replace('\\', '/')));

    [Fact]
    public void English_words_on_a_Ukrainian_page_name_their_language() =>
        Assert.Empty(Pages.SelectMany(static path => RunsOf(path, "uk").Where(static text => TwoLatinWords().IsMatch(text))
            .Select(text => $"{Path.GetFileName(path)}: {text}")));

    [Fact]
    public void Ukrainian_words_on_a_Ukrainian_page_are_not_called_English() =>
        Assert.Empty(Pages.SelectMany(static path => RunsOf(path, "en").Where(static text => TwoCyrillicWords().IsMatch(text))
            .Select(text => $"{Path.GetFileName(path)}: {text}")));

    [Fact]
    public void No_sentence_of_the_theme_ends_with_two_full_stops() =>
        Assert.DoesNotContain(Pages, static path => DoubledStop().IsMatch(PublishedSite.Parse(path).Body!.TextContent));

    [Fact]
    public void Words_that_fill_a_place_keep_their_language_and_one_full_stop_ends_the_sentence()
    {
        var words = LanguageFile.Read("uk");
        var english = LanguageTag.Parse("en")!.Value;
        var day = new StatedDate(new DateOnly(2022, 2, 25), "day", "on February 25", null, null);
        var date = Phrases.Of(day, text => FilledWords.In(english, text, words), words);
        Assert.Equal(
            "Станом на: |подано як «|[en on February 25]|»: |25 лютого 2022\u00A0р.",
            string.Join('|', FilledWords.Of(words, "claim.as-of", date).Select(static node => node switch
            {
                ForeignNode foreign => $"[{foreign.Language} {((WordsNode)foreign.Children[0]).Text}]",
                _ => ((WordsNode)node).Text,
            })));
    }

    // Names of programs, formats and files are the same in every language; so are the publication's name, its publisher's, and titles inside a citation.
    private static IEnumerable<string> RunsOf(string path, string language) => PublishedSite.Parse(path).Body!.GetDescendants().OfType<IText>()
        .Where(static text => text.ParentElement!.Closest("code, pre, script, style, header.site, footer.site, .cite") is null)
        .Where(text => (text.ParentElement!.Closest("[lang]") as IHtmlElement)?.Language == language)
        .Select(static text => text.Data.Replace("CSV on the Web", "", StringComparison.Ordinal).Trim());

    [GeneratedRegex(@"[A-Za-z]{2,} [A-Za-z]{2,}")]
    private static partial Regex TwoLatinWords();

    [GeneratedRegex(@"\p{IsCyrillic}{2,} \p{IsCyrillic}{2,}")]
    private static partial Regex TwoCyrillicWords();

    [GeneratedRegex(@"(?<!\.)\.\.(?!\.)")]
    private static partial Regex DoubledStop();
}

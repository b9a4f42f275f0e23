using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.WholeSites;

/// <summary>A site of quite another kind goes through the same program, with nothing made for it.</summary>
public sealed partial class SecondSiteTests(SecondSite site) : IClassFixture<SecondSite>
{
    // Counted by hand, paragraph by paragraph.
    // Data story: sentences 2 + 3 + 3 (list) + 2 + 2 + 3 = 15; quotations 3, all in the second paragraph;
    // figures 3 + 3 (list) + 2 + 1 + 1 = 10; unsourced: the dispute and the regulation = 2.
    // Interview: sentences 2 + 4 (Arabic) + 2 + 3 + 2 = 13; quotations 2; one original; figures 1 (Arabic) + 2 + 1 = 4;
    // unsourced: how the answer is published and slow steaming = 2.
    // Specimen: sentences 2 + 2 + 2 + 2 + 1, then with the originals 2 + 1 + 2 + 1 + 2 + 1 + 1, then 1 + 3 (list; two of its items end in no full stop) + 2 = 25;
    // quotations 2 + 1; three originals; figures 4 + 4 + 2 + 2 (Ukrainian) + 1 + 1 (the house number, allowed unbound) = 14;
    // unsourced: 2 at the head and the answer = 3.
    [Fact]
    public void It_builds_without_a_finding_and_counts_as_by_hand()
    {
        Assert.Equal(0, site.Run.ExitCode);
        Assert.Equal("", site.Run.Out);
        Assert.EndsWith(
            "\n3 articles · 53 sentences · 8 quotations (8 bound) · 4 embedded originals · 28 figures (27 bound) · 7 declared unsourced · 0 errors · 1 suppressed\n",
            site.Run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SecondSite.DataStory, "1.234.500 | 1.234,5 | 3,2 | zwei Dutzend | ein | fünfundzwanzig | 8.412 | 7.990 | 12 bis 14 Millionen | sechs")]
    [InlineData(SecondSite.Interview, "١٬٢٥٠ | 1250 | 1100 до 1180 | п’ять")]
    [InlineData(SecondSite.Specimen, "40 | 52 | 60 | 50 | 3 | two | 9 | 1 to 2 | 3 | two | 3 | два | three | 316")]
    public void Its_figures_are_these_and_no_others(string page, string figures) =>
        Assert.Equal(figures, string.Join(" | ", SecondSite.Read(page).Passages.SelectMany(static passage => passage.Figures.Select(figure => figure.Range.Of(passage.Text)))));

    [Theory]
    [InlineData(SecondSite.DataStory, "Der Hafen wächst … und er wächst [seither] aus eigener Kraft | Rekordjahr | bestenfalls ordentlich")]
    [InlineData(SecondSite.Interview, "Порт залишатиметься відкритим | Так, досить")]
    public void Its_quotations_stand_exactly_in_their_sources(string page, string quotations)
    {
        var article = SecondSite.Read(page);
        var found = article.Passages.SelectMany(static passage => passage.Quotations.Select(quotation => (passage, quotation.Words))).ToList();
        Assert.Equal(quotations, string.Join(" | ", found.Select(static quoted => quoted.Words.Of(quoted.passage.Text))));
        Assert.All(found, quoted =>
        {
            var source = article.Records.SourceOf(quoted.passage.Bindings.Single(binding => binding.Range.Contains(quoted.Words)).Key)!;
            IEnumerable<string> texts = [source.Text!.Text, .. source.Translations.Select(static translation => translation.Text)];
            Assert.Contains(texts, text => TextMatch.Level(quoted.Words.Of(quoted.passage.Text), new SearchableText(text)) == MatchLevel.Exact);
        });
    }

    [Fact]
    public void Gap_insertion_and_emphasis_are_printed_as_they_were_typed()
    {
        var bound = site.Page(SecondSite.DataStory).QuerySelectorAll(".e-content .b").ToList();
        Assert.Contains(bound, static words => words.TextContent == "„Der Hafen wächst … und er wächst [seither] aus eigener Kraft“");
        Assert.Contains(bound, static words => words.TextContent == "„Rekordjahr“");
        Assert.Contains(bound, static words => words.InnerHtml == "«bestenfalls <em>ordentlich</em>»");
    }

    [Fact]
    public void A_quotation_after_an_astral_character_is_bound_to_its_own_words()
    {
        var paragraph = site.Page(SecondSite.Interview).QuerySelectorAll(".e-content p").Single(static paragraph => paragraph.TextContent.StartsWith("⚓📦", StringComparison.Ordinal));
        Assert.Equal("«Порт залишатиметься відкритим»", paragraph.QuerySelector(".b")!.TextContent);
    }

    [Fact]
    public void Arabic_and_Hebrew_say_their_language_and_run_from_right_to_left()
    {
        foreach (var path in site.Pages().Where(static path => path.Contains("blakytni", StringComparison.Ordinal)))
        {
            var texts = site.Page(path).Body!.Descendants<IText>().Where(static text => RightToLeft().IsMatch(text.Data) && !text.Data.Any(static letter => letter is >= 'А' and <= 'я')).ToList();
            Assert.NotEmpty(texts);
            Assert.All(texts, static text =>
            {
                Assert.Equal(Arabic().IsMatch(text.Data) ? "ar" : "he", Nearest(text, "lang"));
                Assert.True(text.ParentElement!.Closest("bdi") is not null || Nearest(text, "dir") == "rtl" || text.ParentElement.Closest("svg text")?.GetAttribute("direction") == "rtl", text.Data);
            });
        }
    }

    [Fact]
    public void Names_stand_in_bdi_with_their_language()
    {
        var names = site.Page(SecondSite.Interview.Replace("index", "sources", StringComparison.Ordinal)).QuerySelectorAll("bdi").Select(static name => $"{name.GetAttribute("lang")} {name.TextContent}").ToHashSet();
        Assert.Contains("ar هيئة ميناء الرمال الزرقاء", names);
        Assert.Contains("he לשכת הספנות", names);
        Assert.Contains("de Prüfstelle für Seeverkehr", names);
    }

    [Fact]
    public void Foreign_words_in_a_sentence_say_their_language()
    {
        var runs = site.Page(SecondSite.Interview).QuerySelectorAll(".row > p span[lang]").Select(static run => $"{run.GetAttribute("lang")} {run.GetAttribute("dir")} {run.TextContent}");
        Assert.Equal(["he rtl לשכת הספנות", "ar rtl هيئة ميناء الرمال الزرقاء", "en ltr slow steaming"], runs);
    }

    [Fact]
    public void The_Arabic_original_stands_beside_its_translation_and_tells_what_was_left_out()
    {
        var figure = site.Page(SecondSite.Interview).QuerySelector(".e-content figure")!;
        Assert.All(figure.QuerySelectorAll("blockquote"), static quote => Assert.Equal(("ar", "rtl"), (quote.GetAttribute("lang"), quote.GetAttribute("dir"))));
        Assert.Equal(
            ["У 2025 році порт прийняв близько 1250 суден.", "Чи досить цього?", "Так, досить.", "Порт залишатиметься відкритим."],
            figure.QuerySelectorAll("p[lang=uk]").Select(static part => string.Concat(part.ChildNodes.Where(static node => node is not IElement { LocalName: "sup" }).Select(static node => node.TextContent)).Trim()));
        var difference = Assert.Single(figure.QuerySelectorAll(".diffs li"));
        Assert.Contains("ليلًا ونهارًا", difference.TextContent, StringComparison.Ordinal);
        Assert.Contains("вночі і вдень", difference.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SecondSite.DataStory, "de", "Wattersiel schlägt mehr um, gezählt wird verschieden", "2026-05-12")]
    [InlineData(SecondSite.Interview, "uk", "Порт Блакитні Піски: що відповіло управління", "2026-06-02")]
    public void A_stated_headline_is_the_heading_and_no_label_of_the_editor(string page, string language, string headline, string published)
    {
        var document = site.Page(page);
        var heading = Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Equal((headline, language), (heading.TextContent, heading.GetAttribute("lang")));
        Assert.DoesNotContain("Editor’s label", document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(published, document.QuerySelector("time.dt-published")?.GetAttribute("datetime"));
    }

    [Fact]
    public void The_correction_is_beside_its_words_and_on_the_page_of_corrections()
    {
        var note = site.Page(SecondSite.DataStory).QuerySelector("#note-berichtigung-1-p4")!;
        Assert.Contains("Zuerst stand hier „drei Dutzend Kräne“.", note.TextContent, StringComparison.Ordinal);
        var entries = site.Page("corrections.html").QuerySelectorAll("main li").Select(static entry => entry.TextContent).ToList();
        Assert.Contains(entries, static entry => entry.Contains("Wattersiel", StringComparison.Ordinal) && entry.Contains("1 correction", StringComparison.Ordinal));
    }

    [Fact]
    public void Conflict_subset_range_and_confirmation_stand_in_the_table_of_figures()
    {
        var sources = site.Page(SecondSite.DataStory.Replace("index", "sources", StringComparison.Ordinal));
        Assert.Contains("12,000,000 to 14,000,000 Euro", Row("ausbau").TextContent, StringComparison.Ordinal);
        Assert.Equal("#f-umschlag-2025", Row("fisch-2025").QuerySelector("td a[href^='#f-']")!.GetAttribute("href"));
        Assert.Equal("#f-container-reeder", Row("container-amt").QuerySelector("td a[href^='#f-']")!.GetAttribute("href"));
        Assert.Equal("#f-container-amt", Row("container-reeder").QuerySelector("td a[href^='#f-']")!.GetAttribute("href"));
        Assert.NotNull(Row("umschlag-geprueft").QuerySelector(".st-independently-verified"));
        Assert.Single(sources.QuerySelectorAll(".st-independently-verified"));

        IElement Row(string claim) => sources.QuerySelector($"#f-{claim}")!;
    }

    [Fact]
    public void Each_page_names_its_public_address()
    {
        // A kept edition names the article's own address, as its latest version.
        foreach (var path in site.Pages().Where(static path => path != "404.html" && !path.Contains("/editions/", StringComparison.Ordinal)))
        {
            var head = site.Page(path).Head!;
            Assert.Equal($"https://hafen.example.org/{path}", head.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Equal($"https://hafen.example.org/{path}", head.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));
        }
    }

    [Fact]
    public void The_page_for_lost_addresses_leads_home_by_the_base_path()
    {
        using var folder = new TemporaryFolder();
        var output = folder.PathOf("output");
        Assert.Equal(0, CommandRun.Of("--input", SecondSite.Input, "--output", output, "--base-url", "https://example.org/hafen/zahlen").ExitCode);
        Assert.Contains("href=\"/hafen/zahlen/index.html\"", File.ReadAllText(Path.Combine(output, "404.html")), StringComparison.Ordinal);
        Assert.Contains("href=\"/index.html\"", File.ReadAllText(Path.Combine(site.Output, "404.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_relative_link_ends_at_a_file_and_every_fragment_at_an_element()
    {
        foreach (var path in site.Pages().Where(static path => path != "404.html"))
        {
            foreach (var link in site.Page(path).QuerySelectorAll("[href], [src]").Select(static element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                var target = new Uri(new Uri($"http://site.invalid/{path}"), link);
                if (target.Host != "site.invalid")
                {
                    continue;
                }

                var file = Uri.UnescapeDataString(target.AbsolutePath[1..]);
                Assert.True(File.Exists(Path.Combine(site.Output, file)), $"{path} links to {link}");
                var id = Uri.UnescapeDataString(target.Fragment.Split(":~:")[0].TrimStart('#'));
                Assert.True(id.Length == 0 || site.Page(file).GetElementById(id) is not null, $"{path} links to {link}");
            }
        }
    }

    [Fact]
    public void A_link_to_a_source_names_its_archived_copy_as_robust_links_do()
    {
        var sources = site.Page("articles/umschlag-wattersiel-2025/sources.html");
        var original = sources.QuerySelector("a[href='https://amt.example.org/wattersiel/2025']")!;
        Assert.Equal(("https://archiv.example.org/2026/amt/2025", "2026-05-10"), (original.GetAttribute("data-versionurl"), original.GetAttribute("data-versiondate")));
        var copy = sources.QuerySelector("a[href='https://archiv.example.org/2026/amt/2025']")!;
        Assert.Equal(("https://amt.example.org/wattersiel/2025", "2026-05-10"), (copy.GetAttribute("data-originalurl"), copy.GetAttribute("data-versiondate")));
        Assert.All(sources.QuerySelectorAll("a[data-versionurl]"), static link => Assert.NotEmpty(link.GetAttribute("data-versionurl")!));
    }

    // `tests/sites/accept.sh` writes the tree anew after a wanted change; the change then stands in the diff for review.
    [Fact]
    public void The_output_is_byte_for_byte_the_expected_tree()
    {
        var expected = Repository.PathOf("tests", "sites", "hafen", "expected");
        Assert.Equal(Files(expected), Files(site.Output));
        Assert.All(Files(expected), file => Assert.True(
            File.ReadAllBytes(Path.Combine(expected, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(site.Output, file))),
            $"{file} differs; see the difference with tests/sites/accept.sh and git diff"));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static string? Nearest(INode node, string attribute) => node.ParentElement!.Closest($"[{attribute}]")?.GetAttribute(attribute);

    [GeneratedRegex(@"[\u0590-\u06FF]")]
    private static partial Regex RightToLeft();

    [GeneratedRegex(@"[\u0600-\u06FF]")]
    private static partial Regex Arabic();
}

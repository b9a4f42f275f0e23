using System.Globalization;
using System.Text;
using System.Text.Json;
using Sourcebound.Exports;
using Sourcebound.Tests.Fidelity;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Exports;

/// <summary>The files of statements say of the real article what its page says.</summary>
public sealed class ClaimsFileTests(PublishedSite site)
{
    // The rows whose words the article binds with more round them: whole sentences, a whole embedded original, a full stop.
    private static readonly string[] Wider = ["C09", "C24", "C25", "C26", "M1", "K-T1", "M2", "K-T2"];

    private string Folder => Path.GetDirectoryName(site.ArticlePath)!;

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Rows => CsvText.ReadTable(Read("claims.csv"));

    private JsonElement[] Objects => [.. JsonDocument.Parse(Read("claims.json")).RootElement.EnumerateArray()];

    private string Supplied => Read("originals/supplied-text.en.txt");

    [Fact]
    public void Every_listed_statement_stands_in_the_table_with_its_offsets_and_its_source()
    {
        Assert.Equal(36, ClaimRows.All.Count);
        foreach (var listed in ClaimRows.All)
        {
            var row = Rows.Where(row => row["source"] == listed.Source && Number(row, "supplied_start") <= listed.Start && listed.End <= Number(row, "supplied_end"))
                .OrderBy(static row => Number(row, "supplied_end") - Number(row, "supplied_start")).FirstOrDefault();
            Assert.True(row is not null, $"{listed.Id} has no row");
            Assert.Equal(listed.Exact, OfCodePoints(Supplied, listed.Start, listed.End));
            Assert.Contains(SuppliedParagraphs.Normalize(listed.Exact), SuppliedParagraphs.Normalize(row["exact"]), StringComparison.Ordinal);
            Assert.Equal(
                !Wider.Contains(listed.Id),
                Number(row, "supplied_start") == listed.Start && Number(row, "supplied_end") == listed.End);
        }
    }

    [Fact]
    public void Every_row_gives_places_at_which_its_words_stand()
    {
        var paragraphs = site.Article.QuerySelectorAll(".e-content [id^=p]").ToDictionary(
            static element => element.Id!,
            element => SuppliedParagraphs.Normalize(string.Concat(new BoundWords(site).CharactersOf(element.Id!).Select(static pair => pair.Character))),
            StringComparer.Ordinal);
        var whole = string.Join("\n\n", paragraphs.Values);
        Assert.Equal(SuppliedParagraphs.Joined, SuppliedParagraphs.Hash(whole));
        foreach (var row in Rows)
        {
            Assert.Equal(row["exact"], OfCodePoints(whole, Number(row, "text_start"), Number(row, "text_end")));
            Assert.Equal(SuppliedParagraphs.Normalize(row["exact"]), SuppliedParagraphs.Normalize(OfCodePoints(Supplied, Number(row, "supplied_start"), Number(row, "supplied_end"))));
            if (row["passage"] == row["last_passage"])
            {
                Assert.Equal(row["exact"], OfCodePoints(paragraphs[row["passage"]], Number(row, "start"), Number(row, "end")));
            }
        }
    }

    [Fact]
    public void Each_use_on_the_page_has_one_row_in_reading_order()
    {
        var uses = site.Article.QuerySelectorAll(".e-content span.b[id], .e-content figure[id]").Select(static element => element.Id!)
            .OrderBy(static id => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture));
        Assert.Equal(uses, Rows.Select(static row => row["id"]));
        Assert.Equal(Rows.Select(static row => $"index.html#{row["id"]}"), Rows.Select(static row => row["link"]));
    }

    [Fact]
    public void The_kinds_are_those_that_the_page_counts()
    {
        var kinds = Rows.CountBy(static row => row["kind"]).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(3, kinds["quotation"]);
        Assert.Equal(2, kinds["embedded"]);
        Assert.Equal(5, kinds["unsourced"]);
        Assert.Equal(1, kinds["credit"]);
        Assert.Equal(Rows.Count(static row => row["value"].Length > 0), kinds["figure"]);
    }

    [Fact]
    public void A_figure_says_who_claims_it_of_whom_by_which_words_and_how_far_it_is_confirmed()
    {
        var row = Rows.Single(static row => row["key"] == "ru-losses-1000");
        string[] expected =
        [
            "figure", "more than a thousand casualties", "modua", "Ukrainian Defense Ministry", "stated", "defenceu", "defenceu-1", ">", "1000", "casualties", "втрати", "uk",
            "personnel-losses", "on February 25", "2022-02-25", "editor", "claimed", "ru-losses-800",
        ];
        Assert.Equal(expected, new[]
        {
            "kind", "exact", "claimant", "claimant_name", "claimant_basis", "via", "source", "comparator", "value", "unit", "unit_original", "unit_original_language",
            "unit_class", "as_of_printed", "as_of_date", "as_of_resolved_by", "status", "supersedes",
        }.Select(name => row[name]));
        Assert.Equal("killed-137", Rows.Single(static row => row["key"] == "officers-10")["subset_of"]);
        Assert.Equal("implied", Rows.Single(static row => row["key"] == "putin-safeguard")["claimant_basis"]);
    }

    [Fact]
    public void What_is_empty_in_the_table_is_absent_in_json_and_all_else_is_the_same()
    {
        Assert.Equal(Rows.Count, Objects.Length);
        foreach (var (row, item) in Rows.Zip(Objects))
        {
            Assert.Equal(row.Where(static cell => cell.Value.Length > 0), item.EnumerateObject().Select(static property => KeyValuePair.Create(property.Name, property.Value.ValueKind switch
            {
                JsonValueKind.Array => string.Join(' ', property.Value.EnumerateArray().Select(static value => value.GetString())),
                JsonValueKind.Number => property.Value.GetRawText(),
                _ => property.Value.GetString()!,
            })));
        }
    }

    [Fact]
    public void The_description_has_the_columns_of_the_table_in_order()
    {
        var metadata = JsonDocument.Parse(Read("claims.csv-metadata.json")).RootElement;
        var columns = metadata.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Select(static column => column.GetProperty("name").GetString()!);
        Assert.Equal("claims.csv", metadata.GetProperty("url").GetString());
        Assert.Equal(CsvText.Read(Read("claims.csv"))[0], columns);
    }

    [Fact]
    public void Both_pages_list_every_file_with_its_type_and_its_size()
    {
        foreach (var page in new[] { site.Article, site.Sources })
        {
            var links = page.QuerySelectorAll(".data a");
            Assert.Equal(ArticleExports.All.Select(static export => (export.FileName, export.MediaType)), links.Select(static link => (link.GetAttribute("href")!, link.GetAttribute("type")!)));
            Assert.All(links, link =>
            {
                var size = (new FileInfo(Path.Combine(Folder, link.GetAttribute("href")!)).Length + 999) / 1000;
                Assert.EndsWith($"; {size} kB", link.ParentElement!.TextContent, StringComparison.Ordinal);
            });
        }
    }

    private static int Number(IReadOnlyDictionary<string, string> row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);

    private static string OfCodePoints(string text, int start, int end) => string.Concat(text.EnumerateRunes().Take(start..end));

    private string Read(string name) => File.ReadAllText(Path.Combine(Folder, name), new UTF8Encoding(false, throwOnInvalidBytes: true));
}

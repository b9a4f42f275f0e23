using AngleSharp.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Fidelity;

/// <summary>Every statement that the supplied facts list is bound on the page, and leads to its source and back.</summary>
public sealed class ClaimRowTests(PublishedSite site)
{
    private readonly BoundWords bound = new(site);

    /// <summary>Ids of all rows.</summary>
    public static TheoryData<string> Rows => [.. ClaimRows.All.Select(static row => row.Id)];

    private string Supplied => File.ReadAllText(Path.Combine(Path.GetDirectoryName(site.ArticlePath)!, "originals", "supplied-text.en.txt"));

    [Fact]
    public void All_thirty_six_rows_are_read() => Assert.Equal(36, ClaimRows.All.Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_word_of_a_listed_statement_is_bound_to_its_source(string id)
    {
        var row = ClaimRows.All.Single(row => row.Id == id);
        Assert.Equal(row.Exact, Supplied[ClaimRows.UnitsOf(Supplied, row.Start)..ClaimRows.UnitsOf(Supplied, row.End)]);
        foreach (var place in ClaimRows.PlacesOf(row, Supplied))
        {
            var characters = bound.CharactersOf(place.Paragraph);
            for (var at = place.Start; at < place.End; at++)
            {
                var uses = BoundWords.UsesRound(characters[at].Node).ToList();
                Assert.True(
                    characters[at].Character == ' ' || uses.Exists(use => bound.SourcesOf(use).Contains(row.Source)),
                    $"`{characters[at].Character}` at {place.Paragraph}:{at} leads to [{string.Join(", ", uses.SelectMany(bound.SourcesOf))}], not to {row.Source}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_sources_page_leads_back_to_every_listed_statement(string id)
    {
        var row = ClaimRows.All.Single(row => row.Id == id);
        var section = row.Source == BoundWords.Unsourced
            ? site.Sources.GetElementById("unsourced")!.ParentElement!
            : site.Sources.GetElementById($"s-{row.Source}");
        Assert.NotNull(section);
        var listed = BoundWords.Fragments(section, "index.html#").ToHashSet(StringComparer.Ordinal);
        foreach (var place in ClaimRows.PlacesOf(row, Supplied))
        {
            var uses = bound.CharactersOf(place.Paragraph).Take(place.Start..place.End).SelectMany(static pair => BoundWords.UsesRound(pair.Node));
            Assert.Contains(uses, listed.Contains);
        }
    }

    [Fact]
    public void Every_claim_record_has_a_note_and_every_note_has_a_marker_for_each_use()
    {
        var claims = File.ReadAllLines(Directory.EnumerateFiles(Repository.PathOf("input"), "sources.yaml", SearchOption.AllDirectories).Single())
            .SkipWhile(static line => line != "claims:").Skip(1).TakeWhile(static line => line.Length == 0 || line.StartsWith(' '))
            .Where(static line => line.StartsWith("  - id: ", StringComparison.Ordinal)).Select(static line => line["  - id: ".Length..]).ToList();
        Assert.Equal(21, claims.Count);
        Assert.DoesNotContain(claims, claim => site.Article.GetElementById($"n-{claim}") is null);

        foreach (var note in site.Article.QuerySelectorAll("li[id^='n-']"))
        {
            var markers = site.Article.QuerySelectorAll($"a[role=doc-noteref][href='#{note.Id}']");
            var uses = BoundWords.Fragments(note, "#c").ToList();
            Assert.NotEmpty(uses);
            Assert.Equal(uses.Count, markers.Length);
        }
    }

    [Fact]
    public void Every_bound_word_has_an_id_of_its_own_in_reading_order()
    {
        var ids = site.Article.QuerySelectorAll("[id]").Select(static element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var uses = site.Article.QuerySelectorAll(".e-content span.b[id], .e-content figure[id]").Select(static element => element.Id!).ToList();
        Assert.Equal(Enumerable.Range(1, uses.Count).Select(static number => $"c{number}"), uses.Order(Comparer<string>.Create(static (left, right) =>
            left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right))));
        Assert.DoesNotContain(uses, use => bound.SourcesOf(use).Count == 0);
    }

    [Fact]
    public void The_five_unsourced_statements_are_listed_with_their_words()
    {
        var list = site.Sources.GetElementById("unsourced")!.ParentElement!.QuerySelectorAll("ol > li").Select(static item => item.TextContent.Trim().TrimEnd('.')).ToList();
        string[] expected = [.. ClaimRows.All.Where(static row => row.Source == BoundWords.Unsourced && row.Id != "C04").Select(static row => row.Exact)];
        Assert.Equal(5, list.Count);
        Assert.All(expected.Zip(list), static pair => Assert.EndsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }
}

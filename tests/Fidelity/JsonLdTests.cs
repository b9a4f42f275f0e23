using System.Text.Json;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Fidelity;

/// <summary>What the page tells machines is what it tells people.</summary>
public sealed class JsonLdTests(PublishedSite site)
{
    private JsonElement Data => JsonDocument.Parse(Assert.Single(site.Article.QuerySelectorAll("script")).TextContent).RootElement;

    [Fact]
    public void It_names_the_article_its_quotations_claims_and_citations()
    {
        Assert.Equal("https://schema.org", Data.GetProperty("@context").GetString());
        Assert.Equal("NewsArticle", Data.GetProperty("@type").GetString());
        Assert.Equal(3, Types().Count(static type => type == "Quotation"));
        Assert.Equal(21, Types().Count(static type => type == "Claim"));
        Assert.Equal(8, Data.GetProperty("citation").GetArrayLength());
    }

    [Fact]
    public void It_rates_nothing_and_invents_no_headline()
    {
        Assert.DoesNotContain("ClaimReview", Types());
        Assert.DoesNotContain("Rating", Types());
        foreach (var unknown in new[] { "headline", "author", "publisher", "datePublished", "url", "license" })
        {
            Assert.False(Data.TryGetProperty(unknown, out _), $"`{unknown}` is not stated in the text");
        }
    }

    [Fact]
    public void It_says_nothing_with_an_empty_value() =>
        Assert.DoesNotContain(Values(Data), static value => value.ValueKind is JsonValueKind.Null
            || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()))
            || (value.ValueKind == JsonValueKind.Object && !value.EnumerateObject().Any()));

    [Fact]
    public void Its_ids_are_elements_of_the_two_pages()
    {
        var ids = Values(Data).Where(static value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@id", out _))
            .Select(static value => value.GetProperty("@id").GetString()!).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(ids);
        Assert.DoesNotContain(ids, id => id[..(id.IndexOf('#', StringComparison.Ordinal) + 1)] switch
        {
            "#" => site.Article.GetElementById(id[1..]) is null,
            "sources.html#" => site.Sources.GetElementById(id["sources.html#".Length..]) is null,
            _ => true,
        });
    }

    [Fact]
    public void Its_quotations_are_the_supplied_words()
    {
        var quotations = Data.GetProperty("hasPart").EnumerateArray().Select(static part => $"\"{part.GetProperty("text").GetString()}\"");
        Assert.Equal(ClaimRows.All.Where(static row => row.Id.StartsWith('Q')).Select(static row => row.Exact), quotations);
    }

    private IEnumerable<string> Types() => Values(Data).Where(static value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@type", out _))
        .Select(static value => value.GetProperty("@type").GetString()!);

    private static IEnumerable<JsonElement> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => [value, .. value.EnumerateObject().SelectMany(static property => Values(property.Value))],
        JsonValueKind.Array => [value, .. value.EnumerateArray().SelectMany(Values)],
        _ => [value],
    };
}

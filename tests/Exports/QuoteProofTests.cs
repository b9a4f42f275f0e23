using System.Text.Json;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Exports;

/// <summary>What the real article's quote proofs say; that every cut is right is recomputed by a checker of its own.</summary>
public sealed class QuoteProofTests(PublishedSite site)
{
    private static readonly JsonSerializerOptions Options = new();

    private JsonElement[] Proofs => [.. JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Path.GetDirectoryName(site.ArticlePath)!, "proofs.json")), Options)
        .GetProperty("proofs").EnumerateArray()];

    [Fact]
    public void Every_binding_of_the_page_has_one()
    {
        var bound = site.Article.QuerySelectorAll("[id]").Select(static element => element.Id!).Where(static id => id.Length > 1 && id[0] == 'c' && id[1..].All(char.IsAsciiDigit)).ToHashSet();
        Assert.NotEmpty(bound);
        Assert.Equal(bound.Order(StringComparer.Ordinal), Proofs.Select(static proof => proof.GetProperty("id").GetString()!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_selector_stands_once_in_the_text_of_the_page()
    {
        var text = site.Article.Body!.TextContent;
        Assert.All(Proofs.SelectMany(static proof => proof.GetProperty("selectors").EnumerateArray()), selector => Assert.Equal(2, text.Split(string.Concat(
            selector.GetProperty("prefix").GetString(), selector.GetProperty("exact").GetString(), selector.GetProperty("suffix").GetString())).Length));
    }

    [Fact]
    public void The_mistranslated_quotation_is_proved_in_the_ukrainian_post()
    {
        var claim = Proofs.Single(static proof => proof.GetProperty("exact").GetString() == "більше 1 тис.");
        Assert.Equal("originals/defenceu-1.uk.txt", claim.GetProperty("text").GetProperty("path").GetString());
        Assert.Equal("більше 1 тис.", claim.GetProperty("found")[0].GetProperty("exact").GetString());
    }

    [Fact]
    public void Words_of_a_source_whose_text_is_not_stored_claim_no_proof()
    {
        var quoted = Proofs.Single(static proof => proof.GetProperty("exact").GetString() == "\"to safeguard\"");
        Assert.False(quoted.TryGetProperty("found", out _));
        Assert.Equal("\"to safeguard\"", quoted.GetProperty("supplied").GetProperty("exact").GetString());
    }
}

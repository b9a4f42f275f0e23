using System.Text.Json;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>What programs are told says what is known, and that nothing is known where that is so.</summary>
public sealed class DescriptionTests : IDisposable
{
    private readonly SmallSite site = new();

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    [Fact]
    public void A_crate_without_a_licence_says_so()
    {
        Build();
        Assert.Equal("#licence", Entity("./").GetProperty("license").GetProperty("@id").GetString());
        Assert.Equal("No licence is stated", Entity("#licence").GetProperty("name").GetString());
        Assert.False(Entity("articles/losses/").TryGetProperty("license", out _));
        Assert.False(Entity("articles/losses/").TryGetProperty("author", out _));
        Assert.False(Entity("articles/losses/").TryGetProperty("datePublished", out _));
    }

    [Fact]
    public void A_licence_that_is_an_address_is_linked_and_described_once()
    {
        const string Address = "https://creativecommons.org/licenses/by/4.0/";
        SmallSite.Replace(site.PathOf("input/site.yaml"), "licence: null", $"licence: \"{Address}\"");
        SmallSite.Replace(site.PathOf("input/site.yaml"), ", licence]", "]");
        SmallSite.Replace(site.Article, "language: en", $"language: en\nlicence: \"{Address}\"\nbyline: \"A. Reporter\"");
        SmallSite.Replace(site.Article, "unknown: [headline, byline, publisher, published, url, licence]", "unknown: [headline, publisher, published, url]");
        Build();
        Assert.Equal(Address, Entity("./").GetProperty("license").GetProperty("@id").GetString());
        Assert.Equal(Address, Entity("articles/losses/").GetProperty("license").GetProperty("@id").GetString());
        Assert.Equal(Address, Entity(Address).GetProperty("name").GetString());
        Assert.Equal("A. Reporter", Entity("#losses-author").GetProperty("name").GetString());
        Assert.Equal([Address], Targets("articles/losses/index.html", "license"));
    }

    [Fact]
    public void Without_a_public_address_links_are_relative_and_nothing_is_to_be_cited()
    {
        Build();
        Assert.Empty(Targets("articles/losses/index.html", "cite-as"));
        Assert.Contains("articles/losses/originals/speech-1.uk.txt", Targets("articles/losses/index.html", "item"));
        Assert.Contains("articles/losses/claims.json", Targets("articles/losses/index.html", "describedby"));
        Assert.DoesNotContain("cite-as", File.ReadAllText(site.PathOf("output/articles/losses/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void With_one_they_are_absolute_and_the_page_is_cited_by_it()
    {
        SmallSite.Replace(site.PathOf("input/site.yaml"), "base_url: null", "base_url: \"https://example.org/news\"");
        SmallSite.Replace(site.PathOf("input/site.yaml"), "[base_url, ", "[");
        Build();
        const string Page = "https://example.org/news/articles/losses/index.html";
        Assert.Equal([Page], Targets(Page, "cite-as"));
        Assert.Equal([Page], Targets("https://example.org/news/articles/losses/originals/speech-1.uk.txt", "collection"));
        Assert.Contains($"<link rel=\"cite-as\" href=\"{Page}\">", File.ReadAllText(site.PathOf("output/articles/losses/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_articles_lead_to_the_linkset_and_only_when_there_is_one()
    {
        Build();
        var pages = Directory.EnumerateFiles(site.PathOf("output"), "*.html", SearchOption.AllDirectories)
            .Where(static path => File.ReadAllText(path).Contains("rel=\"linkset\"", StringComparison.Ordinal)).Select(path => Path.GetRelativePath(site.PathOf("output"), path));

        // The copy of an article in one file says what its page says.
        Assert.Equal([Path.Combine("articles", "losses", "index.html"), Path.Combine("articles", "losses", "snapshot.html")], pages.Order(StringComparer.Ordinal));
        Assert.Equal(0, CommandRun.Of("build", "--no-archive", "--input", site.PathOf("input"), "--output", site.PathOf("output")).ExitCode);
        Assert.DoesNotContain("linkset", File.ReadAllText(site.PathOf("output/articles/losses/index.html")), StringComparison.Ordinal);
        Assert.False(File.Exists(site.PathOf("output/linkset.json")));
    }

    private void Build()
    {
        var run = site.Build();
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    private JsonElement Entity(string id) => Read("ro-crate-metadata.json").GetProperty("@graph").EnumerateArray().Single(entity => entity.GetProperty("@id").GetString() == id);

    private IEnumerable<string?> Targets(string anchor, string relation) => Read("linkset.json").GetProperty("linkset").EnumerateArray()
        .Single(context => context.GetProperty("anchor").GetString() == anchor) is var found && found.TryGetProperty(relation, out var targets)
            ? [.. targets.EnumerateArray().Select(static target => target.GetProperty("href").GetString())]
            : [];

    private JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(site.PathOf($"output/{path}")));
        return document.RootElement.Clone();
    }
}

using Sourcebound.Archive.Wacz;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>Keys as both reading libraries make them.</summary>
public sealed class CdxKeyTests
{
    [Theory]
    [InlineData("https://example.org/", "org,example)/")]
    [InlineData("https://example.org", "org,example)/")]
    [InlineData("https://news.example.org/articles/a/index.html", "org,example,news)/articles/a/index.html")]
    [InlineData("https://Example.ORG/News/A.HTML", "org,example)/news/a.html")]
    [InlineData("https://example.org:443/a", "org,example)/a")]
    [InlineData("http://example.org:80/a", "org,example)/a")]
    [InlineData("http://example.org:443/a", "org,example:443)/a")]
    [InlineData("https://example.org:8443/a", "org,example:8443)/a")]
    [InlineData("https://example.org/a/", "org,example)/a")]
    [InlineData("https://example.org/a%20b/%D0%BA.txt", "org,example)/a%20b/%d0%ba.txt")]
    [InlineData("https://example.org/a?b=2&A=1", "org,example)/a?a=1&b=2")]
    [InlineData("https://example.org/a#b", "org,example)/a")]
    [InlineData("https://www.example.org/a", "org,example)/a")]
    [InlineData("http://www2.example.org/a", "org,example)/a")]
    [InlineData("https://wwwe.example.org/a", "org,example,wwwe)/a")]
    [InlineData("https://xn--e1afmkfd.example/a", "example,xn--e1afmkfd)/a")]
    public void A_key_begins_with_the_last_part_of_the_host(string address, string key) => Assert.Equal(key, CdxKey.Of(address));

    [Fact]
    public void Paths_are_ordered_as_their_keys_are()
    {
        string[] paths = ["b.txt", "a/Б.txt", "a/б.txt", "B.txt", "a b.txt", "a-b.txt", "a/b/c.txt", "a.txt", "a~.txt", "é.txt"];
        var byKey = paths.OrderBy(static path => CdxKey.Of(HeldFiles.Site.AddressOf(path)), StringComparer.Ordinal).ThenBy(static path => path, StringComparer.Ordinal);
        Assert.Equal(byKey, paths.OrderBy(CdxKey.OrderOf, StringComparer.Ordinal).ThenBy(static path => path, StringComparer.Ordinal));
    }
}

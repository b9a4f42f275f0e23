using System.Globalization;
using System.Text;
using Sourcebound.Archive.Wacz;
using Sourcebound.Tests.Archive;
using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>An archive of so many files that its index is kept in blocks.</summary>
public sealed class LargeIndexTests : IDisposable
{
    private const string Directory = "indexes/index.idx";
    private const string Blocks = "indexes/index.cdx.gz";

    private readonly HeldFiles held = new HeldFiles().With("index.html", "<title>a</title>")
        .WithCopies(Enumerable.Range(0, 10_050).Select(static number => string.Create(CultureInfo.InvariantCulture, $"data/{number}.txt")));

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    [Fact]
    public void It_holds() => Assert.Equal([], Judged.Of(Wacz().Bytes, "received").Codes);

    [Theory]
    [InlineData("idx-line", "\"offset\":", "\"offset_\":")]
    [InlineData("idx-place", "\"offset\":0,", "\"offset\":1,")]
    [InlineData("idx-digest", "\"digest\":\"sha256:", "\"digest\":\"sha256:0")]
    [InlineData("idx-key", "org,example,news:8443)/base/data/", "org,example,news:8443)/base/data/_")]
    public void A_damaged_directory_of_blocks_is_named(string code, string old, string with)
    {
        var text = Encoding.UTF8.GetString(Wacz()[Directory]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Assert.Contains(code, Altered(Directory, Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal))));
    }

    [Fact]
    public void Blocks_that_no_line_leads_to_are_named()
    {
        var lines = Encoding.UTF8.GetString(Wacz()[Directory]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("idx-place", Altered(Directory, Encoding.UTF8.GetBytes(string.Join('\n', lines[..^1]) + "\n")));
    }

    [Fact]
    public void A_block_cut_short_is_named() => Assert.Contains("index-truncated", Altered(Blocks, Wacz()[Blocks][..^20]));

    private OpenedWacz Wacz() => OpenedWacz.Of(new WaczContent("t", "d", "index.html", held.All));

    private IReadOnlyList<string> Altered(string member, byte[] bytes) =>
        Judged.Of(MadeWacz.Zip(Wacz().Members.Select(each => KeyValuePair.Create(each.Path, each.Path == member ? bytes : each.Bytes))), "received").Codes;
}

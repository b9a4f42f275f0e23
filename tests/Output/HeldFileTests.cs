using System.Security.Cryptography;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Output;

/// <summary>What lies in an article's <c>media/</c> is published as it is.</summary>
public sealed class HeldFileTests : IDisposable
{
    private readonly SmallSite site = new();

    private string Media => site.PathOf("input/articles/losses/media");

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    [Fact]
    public void A_held_file_is_published_byte_for_byte_and_listed_with_its_hash()
    {
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        Directory.CreateDirectory(Media);
        File.WriteAllBytes(Path.Combine(Media, "harbour.jpg"), bytes);
        var run = Build();
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Equal(bytes, File.ReadAllBytes(site.PathOf("output/articles/losses/media/harbour.jpg")));
        var sources = PublishedSite.Parse(site.PathOf("output/articles/losses/sources.html"));
        var link = sources.QuerySelector("a[href='media/harbour.jpg']")!;
        Assert.Equal("image/jpeg", link.GetAttribute("type"));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), link.Closest("li")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two words.jpg")]
    [InlineData("схема.png")]
    [InlineData("-rf.png")]
    public void A_name_that_would_need_encoding_is_refused(string name)
    {
        Directory.CreateDirectory(Media);
        File.WriteAllText(Path.Combine(Media, name), "x");
        var run = Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"`{name}` cannot be published under this name", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused()
    {
        Directory.CreateDirectory(Media);
        File.CreateSymbolicLink(Path.Combine(Media, "key.txt"), site.Article);
        var run = Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("`key.txt` cannot be published under this name", run.Out, StringComparison.Ordinal);
    }

    private CommandRun Build() => CommandRun.Of("--input", site.PathOf("input"), "--output", site.PathOf("output"));
}

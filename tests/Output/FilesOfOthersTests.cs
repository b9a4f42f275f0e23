using System.Text;
using Sourcebound.Output;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Output;

/// <summary>What others put or changed in the output is never lost.</summary>
public sealed class FilesOfOthersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Output => folder.PathOf("output");

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_of_others_where_a_page_must_go_is_named_and_stays()
    {
        Publish(("a.html", "one"));
        File.WriteAllText(Path.Combine(Output, "b.html"), "mine");
        var refused = Assert.Throws<OutputException>(() => Publish(("a.html", "one"), ("b.html", "two")));
        Assert.Contains("`b.html`", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Output, "b.html")));
        Publish(("a.html", "one"), ("b.html", "mine"));
    }

    [Fact]
    public void A_page_that_somebody_edited_stays_when_it_is_no_longer_published()
    {
        Publish(("a.html", "one"), ("b.html", "two"), ("c.html", "three"));
        File.WriteAllText(Path.Combine(Output, "b.html"), "two, edited");
        Publish(("a.html", "one"));
        Assert.Equal(["SHA256SUMS", "a.html", "b.html"], Names());
    }

    private int Publish(params (string Path, string Text)[] pages)
    {
        using var tree = OutputTree.Open(Output, static () => Assert.Fail("nobody else builds here"));
        foreach (var (path, text) in pages)
        {
            tree.Add(path, Encoding.UTF8.GetBytes(text));
        }

        tree.Commit();
        return tree.Changed;
    }

    private IEnumerable<string> Names() => Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Output, path)).Order(StringComparer.Ordinal);
}

using Sourcebound.Output;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Output;

/// <summary>A swap that was cut short is finished by whatever command comes next.</summary>
public sealed class JournalTests : IDisposable
{
    private const string OldSums = "# Sourcebound: all files of this publication. Check them with: sha256sum -c SHA256SUMS\n";

    private readonly TemporaryFolder folder = new();

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    // The journal of three moves and a deletion, cut short after each number of steps.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_journal_is_finished_from_whatever_step_it_was_cut_short_at(int steps)
    {
        Write("output/gone/old.html", "old");
        Write("output/a.html", "old");
        Write("output/SHA256SUMS", $"{OldSums}{new string('0', 64)}  a.html\n{new string('0', 64)}  gone/old.html\n");
        Write(".output.sourcebound/journal", "delete gone/old.html\nmove a.html\nmove new/b.html\nmove SHA256SUMS\n");
        string[] moved = ["a.html", "new/b.html", "SHA256SUMS"];
        foreach (var path in moved)
        {
            Write($".output.sourcebound/staged/{path}", path == "SHA256SUMS" ? OldSums : "new");
        }

        if (steps > 0)
        {
            Directory.Delete(folder.PathOf("output", "gone"), recursive: true);
        }

        foreach (var path in moved.Take(steps - 1))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf("output", path))!);
            File.Move(folder.PathOf(".output.sourcebound", "staged", path), folder.PathOf("output", path), overwrite: true);
        }

        OutputTree.Open(folder.PathOf("output"), static () => Assert.Fail("nobody else builds here")).Dispose();

        Assert.Equal(["SHA256SUMS", "a.html", "new/b.html"], Names());
        Assert.Equal("new", File.ReadAllText(folder.PathOf("output", "a.html")));
        Assert.Equal(OldSums, File.ReadAllText(folder.PathOf("output", "SHA256SUMS")));
        Assert.False(Directory.Exists(folder.PathOf(".output.sourcebound")));
    }

    [Fact]
    public void Pages_staged_without_a_journal_are_thrown_away()
    {
        Write("output/a.html", "old");
        Write("output/SHA256SUMS", OldSums);
        Write(".output.sourcebound/staged/a.html", "half a p");
        Write(".output.sourcebound/journal.new", "move a.h");
        OutputTree.Open(folder.PathOf("output"), static () => Assert.Fail("nobody else builds here")).Dispose();
        Assert.Equal("old", File.ReadAllText(folder.PathOf("output", "a.html")));
        Assert.False(Directory.Exists(folder.PathOf(".output.sourcebound")));
    }

    private IEnumerable<string> Names() => Directory.EnumerateFiles(folder.PathOf("output"), "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder.PathOf("output"), path)).Order(StringComparer.Ordinal);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(path))!);
        File.WriteAllText(folder.PathOf(path), text);
    }
}

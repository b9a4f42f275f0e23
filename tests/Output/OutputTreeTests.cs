using System.Text;
using Sourcebound.Output;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Output;

/// <summary>A build changes what is new, and nothing else.</summary>
public sealed class OutputTreeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Output => folder.PathOf("output");

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    [Fact]
    public void Unchanged_files_keep_their_time_and_changed_files_change()
    {
        Publish(("a.html", "one"), ("b/c.html", "two"));
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var path in Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, old);
        }

        Assert.Equal(2, Publish(("a.html", "one"), ("b/c.html", "three")));
        Assert.Equal(old, File.GetLastWriteTimeUtc(Path.Combine(Output, "a.html")));
        Assert.NotEqual(old, File.GetLastWriteTimeUtc(Path.Combine(Output, "b/c.html")));
        Assert.Equal("three", File.ReadAllText(Path.Combine(Output, "b/c.html")));
    }

    [Fact]
    public void A_second_build_of_the_same_pages_writes_nothing()
    {
        Publish(("a.html", "one"));
        Assert.Equal(0, Publish(("a.html", "one")));
    }

    [Fact]
    public void A_page_that_is_no_longer_published_is_deleted_with_the_folder_it_leaves_empty()
    {
        Publish(("a.html", "one"), ("b/c/d.html", "two"));
        Publish(("a.html", "one"));
        Assert.Equal(["SHA256SUMS", "a.html"], Names());
        Assert.False(Directory.Exists(Path.Combine(Output, "b")));
    }

    [Fact]
    public void Files_that_others_put_into_our_output_stay()
    {
        Publish(("a.html", "one"), ("b/c.html", "two"));
        File.WriteAllText(Path.Combine(Output, "CNAME"), "example.org\n");
        File.WriteAllText(Path.Combine(Output, "b/notes.txt"), "mine\n");
        Publish(("a.html", "three"));
        Assert.Equal(["CNAME", "SHA256SUMS", "a.html", "b/notes.txt"], Names());
    }

    [Fact]
    public void A_published_page_that_somebody_changed_is_published_again()
    {
        Publish(("a.html", "one"));
        File.WriteAllText(Path.Combine(Output, "a.html"), "two");
        Publish(("a.html", "one"));
        Assert.Equal("one", File.ReadAllText(Path.Combine(Output, "a.html")));
    }

    [Fact]
    public void The_checksums_are_those_that_sha256sum_computes()
    {
        Publish(("a.html", "one"), ("b/c.html", ""), ("d.html", "Вірте у ЗСУ! 🇺🇦"));
        Assert.Equal("", FolderState.Sha256Sum(Output));
    }

    [Fact]
    public void A_build_that_is_given_up_leaves_the_old_state_and_no_work_folder()
    {
        Publish(("a.html", "one"));
        var before = FolderState.Of(Output);
        using (var tree = OutputTree.Open(Output, Never))
        {
            tree.Add("a.html", "two"u8);
            tree.Add("b.html", "three"u8);
        }

        Assert.Equal(before, FolderState.Of(Output));
        AssertNoWorkFolder();
    }

    [Fact]
    public void A_build_leaves_no_work_folder()
    {
        Publish(("a.html", "one"));
        AssertNoWorkFolder();
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused_and_untouched()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "thesis.txt"), "years of work\n");
        var refused = Assert.Throws<OutputException>(() => Publish(("a.html", "one")));
        Assert.Contains("no build of ours", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Names());
        AssertNoWorkFolder();
    }

    [Fact]
    public void Checksums_that_another_program_wrote_do_not_make_a_folder_ours()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "SHA256SUMS"), $"{new string('0', 64)}  thesis.txt\n");
        Assert.Throws<OutputException>(() => Publish(("a.html", "one")));
        Assert.Equal(["SHA256SUMS"], Names());
    }

    [Fact]
    public void A_path_that_leads_out_of_the_folder_is_never_deleted()
    {
        Publish(("a.html", "one"));
        var outside = folder.PathOf("outside.txt");
        File.WriteAllText(outside, "mine\n");
        File.AppendAllText(Path.Combine(Output, "SHA256SUMS"), $"{new string('0', 64)}  ../outside.txt\n{new string('0', 64)}  {outside}\n");
        Publish(("a.html", "two"));
        Clean();
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public void A_file_in_the_place_of_the_output_folder_is_refused()
    {
        File.WriteAllText(Output, "mine\n");
        Assert.Throws<OutputException>(() => Publish(("a.html", "one")));
        Assert.Equal("mine\n", File.ReadAllText(Output));
    }

    [Fact]
    public void An_output_folder_below_a_file_is_refused_at_once()
    {
        File.WriteAllText(folder.PathOf("file"), "mine\n");
        Assert.Throws<OutputException>(() => OutputTree.Open(folder.PathOf("file", "output"), Never));
    }

    [Fact]
    public void A_page_whose_folder_was_deleted_by_hand_can_still_be_unpublished()
    {
        Publish(("a.html", "one"), ("b/c/d.html", "two"));
        Directory.Delete(Path.Combine(Output, "b"), recursive: true);
        Publish(("a.html", "one"));
        Assert.Equal(["SHA256SUMS", "a.html"], Names());
    }

    [Fact]
    public void Cleaning_deletes_what_was_published_and_keeps_what_was_changed_or_added()
    {
        Publish(("a.html", "one"), ("b/c.html", "two"), ("d.html", "three"));
        File.WriteAllText(Path.Combine(Output, "CNAME"), "example.org\n");
        File.WriteAllText(Path.Combine(Output, "d.html"), "changed by hand");
        var (deleted, kept) = Clean();
        Assert.Equal(2, deleted);
        Assert.Equal(["d.html"], kept);
        Assert.Equal(["CNAME", "SHA256SUMS", "d.html"], Names());
        AssertNoWorkFolder();

        Publish(("d.html", "four"));
        Assert.Equal("four", File.ReadAllText(Path.Combine(Output, "d.html")));
        Assert.True(File.Exists(Path.Combine(Output, "CNAME")));
    }

    [Fact]
    public void A_folder_or_file_of_others_in_the_way_of_a_page_is_refused_and_the_old_pages_stand()
    {
        Publish(("a.html", "one"));
        Directory.CreateDirectory(Path.Combine(Output, "b.html"));
        File.WriteAllText(Path.Combine(Output, "c"), "mine");
        Assert.Throws<OutputException>(() => Publish(("a.html", "two"), ("b.html", "new")));
        Assert.Throws<OutputException>(() => Publish(("a.html", "two"), ("c/d.html", "new")));
        Assert.Equal("one", File.ReadAllText(Path.Combine(Output, "a.html")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Output, "c")));
        AssertNoWorkFolder();
    }

    [Fact]
    public void Cleaning_a_folder_that_holds_nothing_else_removes_it()
    {
        Publish(("a.html", "one"), ("b/c.html", "two"));
        Clean();
        Assert.False(Directory.Exists(Output));
        AssertNoWorkFolder();
    }

    [Fact]
    public void An_output_folder_may_be_a_link_to_another_folder()
    {
        var target = Directory.CreateDirectory(folder.PathOf("elsewhere", "site")).FullName;
        Directory.CreateSymbolicLink(Output, target);
        Publish(("a.html", "one"), ("b/c.html", "two"));
        Publish(("a.html", "three"));
        Assert.Equal(target, new DirectoryInfo(Output).LinkTarget);
        Assert.Equal(["SHA256SUMS", "a.html"], Names());
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(folder.PathOf("elsewhere")).Select(Path.GetFileName));
        AssertNoWorkFolder();
    }

    [Fact]
    public void A_folder_and_a_link_to_it_are_one_output_to_two_builds()
    {
        var target = Directory.CreateDirectory(folder.PathOf("elsewhere", "site")).FullName;
        Directory.CreateSymbolicLink(Output, target);
        var waits = 0;
        var second = new Thread(() => OutputTree.Open(target, () => waits++).Dispose());
        using (OutputTree.Open(Output, Never))
        {
            second.Start();
            Assert.False(second.Join(TimeSpan.FromMilliseconds(300)));
        }

        Assert.True(second.Join(TimeSpan.FromSeconds(10)));
        Assert.Equal(1, waits);
    }

    private (int Deleted, IReadOnlyList<string> Kept) Clean()
    {
        using var tree = OutputTree.Open(Output, Never);
        return tree.Clean();
    }

    private int Publish(params (string Path, string Text)[] pages)
    {
        using var tree = OutputTree.Open(Output, Never);
        foreach (var (path, text) in pages)
        {
            tree.Add(path, Encoding.UTF8.GetBytes(text));
        }

        tree.Commit();
        return tree.Changed;
    }

    private IEnumerable<string> Names() => Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Output, path)).Order(StringComparer.Ordinal);

    private void AssertNoWorkFolder() =>
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories), static path => path.EndsWith(".sourcebound", StringComparison.Ordinal));

    private static void Never() => Assert.Fail("nobody else builds here");
}

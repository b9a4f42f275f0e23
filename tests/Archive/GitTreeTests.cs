using System.Diagnostics;
using System.Text;
using CsCheck;
using Sourcebound.Archive;
using Sourcebound.Output;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>SWHIDs are what git computes of the same files.</summary>
public sealed class GitTreeTests
{
    [Fact]
    public void A_file_is_identified_as_the_standard_says() =>
        // `printf 'hello\n' | git hash-object --stdin`.
        Assert.Equal("swh:1:cnt:ce013625030ba8dba906f756967f9e9ca394464a", GitTree.SwhidOf(FileFacts.Of("hello\n"u8)));

    [Fact]
    public void Nothing_is_identified_as_the_empty_tree() =>
        // `git hash-object -t tree /dev/null`.
        Assert.Equal("swh:1:dir:4b825dc642cb6eb9a060e54bf8d69288fbee4904", GitTree.Of([]).Swhid);

    [Fact]
    public void Folders_stand_among_files_as_git_sorts_them()
    {
        // `foo` sorts as `foo/`: after `foo.bar` and `foo-bar`, before `foo0`. U+FFFD sorts before U+1F600 in UTF-8, after it in UTF-16.
        string[] paths = ["foo/x", "foo.bar", "foo-bar", "foo0", "foo/y/z", "\U0001F600.txt", "\uFFFD.txt", "джерела/текст.txt", "a b/c d", "b"];
        Assert.Equal(OfGit(paths), Of(paths).Swhid);
        Assert.Equal(OfGit(["x", "y/z"]), Of(["foo/x", "foo/y/z"]).At("foo").Swhid);
    }

    [Fact]
    public void Any_tree_is_identified_as_git_identifies_it() =>
        Gen.String[Gen.Char["ab.-0/é"], 1, 9].Array[1, 12].Select(static names => names.Select(static (name, at) => Clean(name, at)).Distinct().ToArray()).Sample(
            static paths => Assert.Equal(OfGit(paths), Of(paths).Swhid), iter: 15, threads: 1);

    // No name stands for a file and a folder, and none for the folder itself or the one above.
    private static string Clean(string name, int at) => string.Join('/', name.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(static part => $"{part}_").Append($"{at}"));

    private static GitTree Of(string[] paths) => GitTree.Of(paths.Select(static path => ("", path, FileFacts.Of(Content(path)))));

    // The last of its names.
    private static byte[] Content(string path) => Encoding.UTF8.GetBytes(path.Split('/')[^1]);

    private static string OfGit(string[] paths)
    {
        using var folder = new TemporaryFolder();
        foreach (var path in paths)
        {
            var file = folder.PathOf(path.Split('/'));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, Content(path));
        }

        Git(folder.Path, "init", "--quiet", ".");
        Git(folder.Path, "-c", "core.autocrlf=false", "add", "--all", "--force");
        return $"swh:1:dir:{Git(folder.Path, "write-tree").Trim()}";
    }

    private static string Git(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}

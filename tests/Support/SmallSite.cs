using System.Text;

namespace Sourcebound.Tests.Support;

/// <summary>The small site of <c>tests/cases/base</c> in a folder of the test's own, to be spoilt at will.</summary>
internal sealed class SmallSite : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Copies it.</summary>
    public SmallSite() => folder.CopyOf(Repository.PathOf("tests", "cases", "base", "input"), "input");

    /// <summary>The folder that holds <c>input/</c>.</summary>
    public string Path => folder.Path;

    /// <summary>Its only article.</summary>
    public string Article => PathOf("input/articles/losses/article.md");

    /// <summary>The article's records.</summary>
    public string Sources => PathOf("input/articles/losses/sources.yaml");

    /// <summary>The article's stored text.</summary>
    public string Original => PathOf("input/articles/losses/originals/speech-1.uk.txt");

    /// <summary>A path in the folder, written with forward slashes.</summary>
    public string PathOf(string path) => System.IO.Path.Combine([Path, .. path.Split('/')]);

    /// <summary>Lays the files of <paramref name="source"/>, if there are any, over <c>input/</c>.</summary>
    public void Overlay(string source)
    {
        if (!Directory.Exists(source))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(Path, "input", System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    /// <summary>Adds a paragraph to the article.</summary>
    public void AddParagraph(string markdown) => File.AppendAllText(Article, $"\n{markdown}\n");

    /// <summary>Replaces the first <paramref name="old"/> in a file, byte for byte.</summary>
    public static void Replace(string path, string old, ReadOnlySpan<byte> with)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        var sought = Encoding.UTF8.GetBytes(old);
        var at = bytes.IndexOf(sought);
        File.WriteAllBytes(path, [.. bytes[..at], .. with, .. bytes[(at + sought.Length)..]]);
    }

    /// <summary>Replaces the first <paramref name="old"/> in a file.</summary>
    public static void Replace(string path, string old, string with) => Replace(path, old, Encoding.UTF8.GetBytes(with));

    /// <summary>Checks it in this process; findings one a line, paths as from its folder.</summary>
    public CommandRun Check() => Run("check", "--input", PathOf("input"), "--format", "concise");

    /// <summary>Builds it in this process; findings one a line, paths as from its folder.</summary>
    public CommandRun Build() => Run("build", "--input", PathOf("input"), "--output", PathOf("output"), "--format", "concise");

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private CommandRun Run(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        return run with
        {
            Out = run.Out.Replace(Path + "/", "", StringComparison.Ordinal), Error = run.Error.Replace(Path + "/", "", StringComparison.Ordinal),
        };
    }
}

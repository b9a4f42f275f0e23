using System.Text;
using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Importing;

/// <summary>A small site, and a file that is imported into it.</summary>
internal sealed partial class ImportedFolder : IDisposable
{
    private readonly SmallSite site = new();

    /// <summary>Lays the file and imports it as <c>letter</c>.</summary>
    public ImportedFolder(string name, byte[] bytes, params IEnumerable<string> options)
    {
        File.WriteAllBytes(site.PathOf(name), bytes);
        Run = CommandRun.Of(["import", site.PathOf(name), "--slug", "letter", "--date", "2026-11-22", "--input", site.PathOf("input"), .. options]);
    }

    /// <summary>Lays a text in UTF-8 and imports it.</summary>
    public ImportedFolder(string name, string text, params IEnumerable<string> options)
        : this(name, Encoding.UTF8.GetBytes(text), options)
    {
    }

    /// <summary>What the command answered.</summary>
    public CommandRun Run { get; }

    /// <summary>The input folder.</summary>
    public string Input => site.PathOf("input");

    /// <summary>Whether the article is there.</summary>
    public bool Exists => Directory.Exists(site.PathOf("input/articles/letter"));

    /// <summary>The text of one of its files.</summary>
    public string Text(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The article's words, below its front matter.</summary>
    public string Body => Text("article.md")[(Text("article.md").IndexOf("\n---\n", StringComparison.Ordinal) + 6)..];

    /// <summary>The path of one of its files.</summary>
    public string PathOf(string name) => site.PathOf($"input/articles/letter/{name}");

    /// <summary>The bindings that wait for a key.</summary>
    public IReadOnlyList<string> Stubs => [.. Stub().Matches(Text("sources.yaml")).Select(static stub => stub.Value)];

    /// <summary>The exact words of these bindings.</summary>
    public IReadOnlyList<string> Exact => [.. Stub().Matches(Text("sources.yaml")).Select(static stub => Regex.Unescape(stub.Groups["exact"].Value))];

    /// <summary>Fills in what only the editor can say, so that nothing but the text is judged.</summary>
    public ImportedFolder Described()
    {
        SmallSite.Replace(PathOf("article.md"), "label: null", "label: \"A letter\"");
        SmallSite.Replace(PathOf("article.md"), "note: null", "note: \"First edition.\"");
        return this;
    }

    /// <summary>Does what an editor does: gives every binding a key, and takes its sign away.</summary>
    public ImportedFolder Bound(string key)
    {
        var records = Stub().Replace(Text("sources.yaml"), stub => stub.Value.Replace("# - { key: ,", $"- {{ key: {key},", StringComparison.Ordinal));
        File.WriteAllText(PathOf("sources.yaml"), records);
        return this;
    }

    /// <summary>The codes of all findings in the article, with their place.</summary>
    public IReadOnlyList<string> Findings() =>
        [.. site.Check().Out.Split('\n').Where(static line => line.Contains("/letter/", StringComparison.Ordinal))];

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    [GeneratedRegex("""^  # - \{ key: , exact: "(?<exact>(?:[^"\\]|\\.)*)".*$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Stub();
}

using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Imported;

/// <summary>A copy of an input whose texts hold no citation: every binding stands beside them, as a selector made from the model.</summary>
internal sealed partial class ImportedSite : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Copies and strips <paramref name="input"/>.</summary>
    public ImportedSite(string input)
    {
        Input = folder.CopyOf(input, "input");
        foreach (var article in Directory.EnumerateDirectories(Path.Combine(Input, "articles")))
        {
            var read = Read(Input, Path.GetFileName(article));
            var text = Path.Combine(article, "article.md");
            File.WriteAllText(text, Stripped(File.ReadAllText(text)));
            var records = Path.Combine(article, "sources.yaml");
            var kept = BindingsSection().Replace(File.ReadAllText(records), "");
            File.WriteAllText(records, $"{kept.TrimEnd()}\n\nbindings:\n{string.Concat(Selectors(read).Select(static line => line + "\n"))}");
        }
    }

    /// <summary>The copy's input folder.</summary>
    public string Input { get; }

    /// <summary>The only article's folder.</summary>
    public string Article => Directory.EnumerateDirectories(Path.Combine(Input, "articles")).Single();

    /// <summary>Builds it; warnings are errors.</summary>
    /// <returns>What the build answered, and every file by its path.</returns>
    public (CommandRun Run, IReadOnlyDictionary<string, string> Files) Build() => Build(Input, folder.PathOf("output"));

    /// <summary>Builds <paramref name="input"/>, without a bag, which would hold the input as it is; warnings are errors.</summary>
    public static (CommandRun Run, IReadOnlyDictionary<string, string> Files) Build(string input, string output)
    {
        var run = CommandRun.Of("build", "--input", input, "--output", output, "--no-archive");
        return (run with { Error = run.Error.Replace(output, "output", StringComparison.Ordinal) },
            Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).ToDictionary(
                file => Path.GetRelativePath(output, file), static file => Convert.ToHexString(File.ReadAllBytes(file))));
    }

    /// <summary>An article as the program reads it.</summary>
    public static Article Read(string input, string slug)
    {
        var root = new InputFolder(input, "input");
        var findings = new Findings();
        var name = Slug.Parse(slug)!;
        return ArticleReader.Read(PublicationReader.FolderOf(root, name), name, AgentReader.ReadShared(root, findings), findings)!;
    }

    /// <summary>A text without its citations.</summary>
    public static string Stripped(string text)
    {
        var start = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        var body = BoundWords().Replace(text[start..], "$1");
        return text[..start] + Alone().Replace(LastLine().Replace(body, ""), "");
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Selectors(Article article)
    {
        var whole = string.Join(' ', article.Passages.Select(static passage => passage.Normalized));
        foreach (var block in article.Blocks)
        {
            if (block is EmbeddedOriginal { Citation: { } citation } embedded)
            {
                yield return $"  - {{ key: {citation.Key}, exact: {Quote(string.Join("\n\n", embedded.Paragraphs.Select(static passage => passage.Text)))} }}";
            }

            foreach (var passage in block.Passages)
            {
                foreach (var binding in passage.Bindings.Where(static binding => binding.Form != BindingForm.Embedded))
                {
                    yield return Selector(binding, passage, whole);
                }
            }
        }
    }

    // The words right before and after are given only where the words alone stand in several places.
    private static string Selector(Binding binding, Passage passage, string whole)
    {
        var exact = binding.Range.Of(passage.Text);
        var normalized = NormalizedText.Of(exact);
        var isUnique = whole.IndexOf(normalized, StringComparison.Ordinal) == whole.LastIndexOf(normalized, StringComparison.Ordinal);
        var before = passage.Text[Math.Max(0, binding.Range.Start - 30)..binding.Range.Start];
        var after = passage.Text[binding.Range.End..Math.Min(passage.Text.Length, binding.Range.End + 30)];
        return isUnique
            ? $"  - {{ key: {binding.Key}, exact: {Quote(exact)} }}"
            : $"  - {{ key: {binding.Key}, exact: {Quote(exact)}, prefix: {Quote(before)}, suffix: {Quote(after)} }}";
    }

    private static string Quote(string words) =>
        $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"\[((?:[^\[\]]|\[[^\[\]]*\])+)\]\[@[a-z0-9-]+\]")]
    private static partial Regex BoundWords();

    [GeneratedRegex(@">\n> \[@[a-z0-9-]+\]\n")]
    private static partial Regex LastLine();

    [GeneratedRegex(@" \[@[a-z0-9-]+\]")]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?:#[^\n]*\n)?bindings:\n(?:  [^\n]*\n)*")]
    private static partial Regex BindingsSection();
}

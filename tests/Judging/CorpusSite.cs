using System.Text;
using System.Text.RegularExpressions;
using Sourcebound.Engines;
using Sourcebound.Engines.BuiltIn;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Judging;

/// <summary>A site with one article for each entry of the corpus, as editors would write it.</summary>
internal sealed class CorpusSite : IDisposable
{
    /// <summary>The file that holds an article's text.</summary>
    public const string ArticleFile = "article.md";

    /// <summary>The file that holds an article's records.</summary>
    public const string RecordsFile = "sources.yaml";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly TemporaryFolder folder = new();

    /// <summary>Writes the articles of <paramref name="entries"/>.</summary>
    public CorpusSite(IEnumerable<CorpusEntry> entries)
    {
        Directory.CreateDirectory(folder.PathOf("input"));
        File.Copy(Repository.PathOf("tests", "cases", "base", "input", "site.yaml"), folder.PathOf("input", "site.yaml"));
        foreach (var entry in entries)
        {
            Directory.CreateDirectory(PathOf(entry, "originals"));
            File.WriteAllText(PathOf(entry, ArticleFile), HeadOf(entry) + entry.Text + "\n", Utf8);
            var records = new CorpusRecords(entry.Records, LabelIn(entry.Language));
            File.WriteAllText(PathOf(entry, RecordsFile), records.Yaml, Utf8);
            foreach (var (name, text) in records.StoredTexts)
            {
                File.WriteAllText(PathOf(entry, name), text, Utf8);
            }
        }
    }

    /// <summary>The input folder.</summary>
    public string Input => folder.PathOf("input");

    /// <summary>Where the words of <paramref name="entry"/> begin in a file of its article.</summary>
    public static int BodyStart(CorpusEntry entry, string file) => file == ArticleFile ? HeadOf(entry).Length : 0;

    /// <summary>What an editor calls a record or an edition in a language's own words, so that the label is no foreign word.</summary>
    public static string LabelIn(string language) => language switch
    {
        "ar" => "نص",
        "ru" or "uk" => "Текст",
        _ => "Text",
    };

    /// <summary>A file of the entry's article.</summary>
    public string PathOf(CorpusEntry entry, string file) => folder.PathOf("input", "articles", entry.Id, file);

    /// <summary>Checks the whole site.</summary>
    /// <returns>The findings by article, those of no article under an empty name.</returns>
    public ILookup<string, JudgedFinding> Check() =>
        BuiltInEngine.Run(new BuildRequest(Input, Output: null, BaseUrl: null, IsStrict: false), static (_, _) => { }, static () => { })
            .Findings.ToLookup(static finding => ArticleOf(finding.Span.Input.Path), static finding => new JudgedFinding(
                finding.Rule.Code,
                Path.GetFileName(finding.Span.Input.Path),
                finding.Span.Start,
                finding.Span.Length,
                finding.Span.Input.Text.Substring(finding.Span.Start, finding.Span.Length)));

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private static string HeadOf(CorpusEntry entry)
    {
        var more = string.Concat(entry.Records.Where(static record => record.Kind == "front").Select(static record => record.Content + "\n"));
        return $"---\nlabel: \"{LabelIn(entry.Language)}\"\nlanguage: {entry.Language}\nedition: {{ date: 2026-11-22, note: \"{LabelIn(entry.Language)}\" }}\n{more}"
            + "unknown: [headline, byline, publisher, published, url, licence]\n---\n\n";
    }

    private static string ArticleOf(string path) => Regex.Match(path, "/articles/([^/]+)/").Groups[1].Value;
}

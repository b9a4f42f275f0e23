using System.Text;
using System.Text.Json;

namespace Sourcebound.Tests.Support;

/// <summary>One finding as the program's JSON gives it.</summary>
internal sealed record Found(string Code, string Severity, string File, int Line, int Column, int Offset, int Length, string Message)
{
    /// <summary>The name of the file alone.</summary>
    public string FileName => Path.GetFileName(File);
}

/// <summary>A copy of the real input whose article a test damages: a draft, of which no edition is recorded, unless the test says otherwise.</summary>
internal sealed class EditedArticle : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string article;

    /// <summary>Copies the real input.</summary>
    public EditedArticle()
    {
        folder.CopyOf(Repository.PathOf("input"), "input");
        article = Path.GetDirectoryName(Directory.EnumerateFiles(folder.PathOf("input"), "article.md", SearchOption.AllDirectories).Single())!;
        File.Delete(PathOf("published.yaml"));
    }

    /// <summary>The text of the real <c>article.md</c>.</summary>
    public static string RealText { get; } = ReadReal("article.md");

    /// <summary>The text of the real <c>sources.yaml</c>.</summary>
    public static string RealRecords { get; } = ReadReal("sources.yaml");

    /// <summary>The copy's input folder.</summary>
    public string Input => folder.PathOf("input");

    /// <summary>A file of the article's folder.</summary>
    public string PathOf(string name) => Path.Combine(article, name);

    /// <summary>Writes a file of the article's folder.</summary>
    public EditedArticle With(string name, string text)
    {
        // Damage may halve a surrogate pair: it is written as U+FFFD, as an editor's program would.
        File.WriteAllText(PathOf(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    /// <summary>Puts the real record of editions beside the article.</summary>
    public EditedArticle Recorded() => With("published.yaml", ReadReal("published.yaml"));

    /// <summary>Checks the copy.</summary>
    /// <returns>Exit code, findings, and the summary line.</returns>
    public (int ExitCode, IReadOnlyList<Found> Findings, string Summary) Check(params string[] options)
    {
        var run = CommandRun.Of(["check", "--input", Input, "--format", "json", .. options]);
        return (run.ExitCode, ReadFindings(run.Out), run.Error);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private static List<Found> ReadFindings(string json) =>
    [
        .. JsonDocument.Parse(json).RootElement.EnumerateArray().Select(static finding => new Found(
            finding.GetProperty("code").GetString()!,
            finding.GetProperty("severity").GetString()!,
            finding.GetProperty("file").GetString()!,
            finding.GetProperty("line").GetInt32(),
            finding.GetProperty("column").GetInt32(),
            finding.GetProperty("offset").GetInt32(),
            finding.GetProperty("length").GetInt32(),
            finding.GetProperty("message").GetString()!)),
    ];

    private static string ReadReal(string name) =>
        File.ReadAllText(Directory.EnumerateFiles(Repository.PathOf("input"), name, SearchOption.AllDirectories).Single());
}

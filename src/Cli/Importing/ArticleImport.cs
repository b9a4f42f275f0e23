using System.Text;
using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Reading;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Cli.Importing;

/// <summary><c>import</c>: an article's folder from a text that was handed over, with every place marked that needs a source.</summary>
/// <param name="input">The input folder.</param>
/// <param name="path">The file that was handed over.</param>
/// <param name="streams">Where to answer.</param>
internal sealed class ArticleImport(string input, string path, Streams streams)
{
    /// <summary>Makes the folder, whole, or answers why not.</summary>
    /// <param name="name">The article's name; null makes it from the file's.</param>
    /// <param name="language">The language of the text; null takes the one that it states itself, else the publication's.</param>
    /// <param name="day">The day of the edition.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run(string? name, LanguageTag? language, string day)
    {
        var slug = name ?? NewName.Near(Path.GetFileNameWithoutExtension(path));
        if (Fault(slug) is { } fault)
        {
            return Refuse(fault, ExitCode.Usage);
        }

        var findings = new Findings();
        var site = SiteReader.Read(InputFolder.At(input), findings);
        if (SuppliedFile.Read(path, findings) is not { } file || site is null || Read(file, findings) is not { } text || findings.HasErrors)
        {
            return Show(findings);
        }

        if (!text.Passages.Any())
        {
            return Refuse($"`{path}` holds no words of a text; nothing is written", ExitCode.Usage);
        }

        var stated = text.Language is null ? null : LanguageTag.Parse(text.Language.Trim());
        return Write(slug, file, text, language ?? stated ?? site.Language, day);
    }

    private int Write(string slug, SuppliedFile file, ImportedText text, LanguageTag language, string day)
    {
        var folder = ArticleStart.FolderOf(input, slug);
        if (new ImportedArticle(text, language, day).Read($"{folder}/{ArticleReader.FileName}", Slug.Parse(slug)!) is not { } article)
        {
            return Refuse($"`{path}` cannot be written as an article of the same words; nothing is written", ExitCode.Findings);
        }

        var source = new SuppliedSource(file, text, language);
        List<IReadOnlyList<BindingStub>> stubs = [.. BindingStubs.Of(article)];
        var records = ImportedArticle.Records(source, stubs);
        if (!IsReadable(records))
        {
            return Refuse($"`{path}` cannot be recorded as a source; rename the file; nothing is written", ExitCode.Findings);
        }

        List<(string Path, ReadOnlyMemory<byte> Bytes)> files =
        [
            (ArticleReader.FileName, Encoding.UTF8.GetBytes(article.Input.Text)),
            (RecordsReader.FileName, Encoding.UTF8.GetBytes(records)),
            .. source.Files,
        ];
        NewCommand.WriteSchemas(input);
        EditorFiles.CreateFolder(folder, files);

        using var lines = streams.OpenLines();
        foreach (var (name, _) in files)
        {
            lines.WriteLine($"{folder}/{name}");
        }

        streams.Error.WriteLine(StubCount.Sentence([.. stubs.SelectMany(static block => block)]));
        return ExitCode.Ok;
    }

    private static bool IsReadable(string records)
    {
        var findings = new Findings();
        return YamlReader.ReadMap(new InputText(RecordsReader.FileName, records), 0, records.Length, findings) is not null && findings.All.Count == 0;
    }

    private string? Fault(string slug) =>
        SuppliedFile.Fault(path)
        ?? (slug.Length == 0 ? $"`{Path.GetFileName(path)}` gives no name of small letters and digits; write one with --slug" : ArticleStart.Fault(input, slug));

    private static ImportedText? Read(SuppliedFile file, Findings findings) => file.Ending switch
    {
        ".txt" => PlainTextReader.Read(file.Input, findings),
        ".md" => MarkdownFileReader.Read(file.Input, findings),
        _ => HtmlPageReader.Read(file.Input, findings),
    };

    private int Refuse(string fault, int exitCode)
    {
        streams.Error.WriteLine(fault);
        return exitCode;
    }

    private int Show(Findings findings)
    {
        using var shown = streams.OpenLines();
        foreach (var finding in findings.All)
        {
            FullRenderer.Render(finding, shown, streams.Paint);
        }

        streams.Error.WriteLine("nothing is written");
        return ExitCode.Findings;
    }
}

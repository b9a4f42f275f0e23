using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Sourcebound.Model;
using Sourcebound.Reading;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.WholeSites;

/// <summary>The second site, built once: a harbour's data story in German, an interview in Ukrainian with an Arabic source, and a specimen of every part of a page.</summary>
public sealed class SecondSite : IDisposable
{
    /// <summary>The address of the German data story.</summary>
    public const string DataStory = "articles/umschlag-wattersiel-2025/index.html";

    /// <summary>The address of the Ukrainian interview.</summary>
    public const string Interview = "articles/rozmova-blakytni-pisky/index.html";

    /// <summary>The address of the article that shows every part a page can have.</summary>
    public const string Specimen = "articles/specimen/index.html";

    private readonly TemporaryFolder folder = new();

    /// <summary>Builds it, warnings being errors; without archives, which would make the expected tree change with every line of the program.</summary>
    public SecondSite() => Run = CommandRun.Of("--input", Input, "--output", Output, "--strict", "--no-archive");

    /// <summary>Its input folder.</summary>
    public static string Input { get; } = Repository.PathOf("tests", "sites", "hafen", "input");

    /// <summary>Where it was built.</summary>
    public string Output => folder.PathOf("output");

    /// <summary>What the build answered.</summary>
    internal CommandRun Run { get; }

    /// <summary>The page at <paramref name="path"/>.</summary>
    public IDocument Page(string path) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Output, path)));

    /// <summary>The pages, by path.</summary>
    public IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Output, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The article as the program reads it, for what pages do not show.</summary>
    internal static Article Read(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var folder = new InputFolder(Input, "input");
        var findings = new Sourcebound.Diagnostics.Findings();
        var slug = Slug.Parse(page.Split('/')[1])!;
        return ArticleReader.Read(PublicationReader.FolderOf(folder, slug), slug, AgentReader.ReadShared(folder, findings), findings)!;
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}

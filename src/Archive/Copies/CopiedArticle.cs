using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sourcebound.Output;

namespace Sourcebound.Archive.Copies;

/// <summary>An article as its copies take it in: its two pages as published, and what proves them.</summary>
/// <param name="site">The publication.</param>
/// <param name="article">The article.</param>
/// <param name="styleSheet">The publication's style sheet.</param>
/// <param name="files">The files in the article's folder, by path in ordinal order.</param>
internal sealed class CopiedArticle(ArchivedSite site, ArchivedArticle article, string styleSheet, IReadOnlyList<OutputFile> files)
{
    private const string TextFolder = "originals/";
    private const string Proofs = "proofs.json";

    private readonly Dictionary<string, OutputFile> byPath = files.ToDictionary(static file => file.Path, StringComparer.Ordinal);

    /// <summary>The publication.</summary>
    public ArchivedSite Site => site;

    /// <summary>The article.</summary>
    public ArchivedArticle Article => article;

    /// <summary>The publication's style sheet.</summary>
    public string StyleSheet => styleSheet;

    /// <summary>Path of the page with its text.</summary>
    public string IndexPath => article.Folder + "index.html";

    /// <summary>Path of the page with its sources.</summary>
    public string SourcesPath => article.Folder + "sources.html";

    /// <summary>What proves its quotations: the stored texts and the list of proofs.</summary>
    public IReadOnlyList<OutputFile> Evidence { get; } =
        [.. files.Where(file => file.Path.StartsWith(article.Folder + TextFolder, StringComparison.Ordinal) || file.Path == article.Folder + Proofs)];

    /// <summary>The file in its folder at <paramref name="path"/> from the publication's root, or null.</summary>
    public OutputFile? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The pictures of the article's own page.</summary>
    public static IEnumerable<IElement> PicturesOf(IDocument page) => page.QuerySelectorAll("main picture > img");

    /// <summary>The file that a picture of the article's own page shows where nothing else can be, or null when that is none of ours.</summary>
    public OutputFile? PictureOf(IElement picture) => PageLink.Of(site, IndexPath, picture.GetAttribute("src") ?? "") is { } target ? Find(target.Path) : null;

    /// <summary>Whether the file at <paramref name="path"/> is among the evidence.</summary>
    public bool IsEvidence(string path) => Evidence.Any(file => file.Path == path);

    /// <summary>The path of <paramref name="file"/> from the article's folder.</summary>
    public string NameOf(OutputFile file) => file.Path[article.Folder.Length..];

    /// <summary>Reads the page at <paramref name="path"/> anew, to be changed at will.</summary>
    public IHtmlDocument Read(string path) => Parse(byPath[path].Read());

    /// <summary>Reads a page.</summary>
    public static IHtmlDocument Parse(byte[] page) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));

    /// <summary>The ids of a page.</summary>
    public static HashSet<string> IdsOf(IDocument page) =>
        page.QuerySelectorAll("[id]").Select(static element => element.Id!).ToHashSet(StringComparer.Ordinal);
}

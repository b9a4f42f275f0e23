using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>What every page has around its own content.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Words">The theme's printed words.</param>
/// <param name="Navigation">Plain pages that the navigation lists.</param>
/// <param name="Path">The page's path from the root of its language, forward slashes.</param>
/// <param name="Title">Its title, for the browser and for lists.</param>
/// <param name="Description">One sentence that says what it holds.</param>
/// <param name="EditionDate">The day of the edition it belongs to.</param>
internal sealed record PageFrame(
    Site Site,
    Words Words,
    IReadOnlyList<PlainPage> Navigation,
    string Path,
    string Title,
    string Description,
    DateOnly EditionDate)
{
    /// <summary>The folder of its language, as in <see cref="PageLanguage"/>.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The languages in which the page exists, its own among them; none when it is the same for all.</summary>
    public IReadOnlyList<PageLanguage> Languages { get; init; } = [];

    /// <summary>Where it is written, from the publication's root.</summary>
    public string OutputPath => Folder + Path;

    /// <summary>What leads from the page to the root of its language, for links to pages: empty, or <c>../</c> for each folder.</summary>
    public string Home => Up(Path);

    /// <summary>What leads from the page to the publication's root, for links to files that it has once.</summary>
    public string Root => Up(OutputPath);

    /// <summary>What leads from the page to the folder that holds the same page in the main language, and the files beside it.</summary>
    public string Files => Folder.Length == 0 ? "" : Root + Path[..(Path.LastIndexOf('/') + 1)];

    /// <summary>Where a link leads that the editor wrote for the page in the main language: to a page of the same language, or to the one file there is.</summary>
    public string AddressOf(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out _) || written.Split('#')[0] is "" or [.., '.', 'h', 't', 'm', 'l'] ? written : Files + written;

    /// <summary>The same page in other languages: the language's words, and where it lies from here.</summary>
    public IEnumerable<(Words Words, string Address)> Others =>
        Languages.Where(language => language.Folder != Folder).Select(language => (language.Words, Root + language.Folder + Path));

    /// <summary>The public addresses of the page in every language, its own among them; none without a public address, since crawlers take no relative one.</summary>
    public IEnumerable<(LanguageTag Language, string Address)> Alternates => Site.BaseUrl is { } site && Languages.Count > 1
        ? Languages.Select(language => (language.Words.Language, new Uri(site, language.Folder + Path).AbsoluteUri)) : [];

    /// <summary>The page's public address, or null when the publication has none.</summary>
    public string? Address => Site.BaseUrl is null ? null : new Uri(Site.BaseUrl, OutputPath).AbsoluteUri;

    /// <summary>The picture that others show beside a link to it, or null.</summary>
    public PageCard? Card { get; init; }

    /// <summary>The card's public address.</summary>
    public string? CardAddress => Card is null || Site.BaseUrl is null ? null : new Uri(Site.BaseUrl, Card.Path).AbsoluteUri;

    /// <summary>The lists across all articles in which people find something: name among the theme's words, and path from the root of the language.</summary>
    public IReadOnlyList<(string Name, string Path)> Lists { get; init; } = [];

    /// <summary>Whether it is an article's own page.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Whether the publication carries its own archive.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Whether the title is the editor's label, since the text states no headline.</summary>
    public bool IsEditorsLabel { get; init; }

    /// <summary>Links to other editions (RFC 5829): relation and address.</summary>
    public IReadOnlyList<(string Relation, string Address)> Versions { get; init; } = [];

    /// <summary>JSON-LD that describes the page, or null.</summary>
    public string? JsonLd { get; init; }

    /// <summary>The <c>lang</c> attribute that text in <paramref name="language"/> needs on this page: null when it is the page's own.</summary>
    public string? LangOf(LanguageTag? language) => language is { } other && other != Words.Language ? other.Value : null;

    /// <summary>The <c>dir</c> attribute that goes with it.</summary>
    public string? DirOf(LanguageTag? language) => language is { } other && other != Words.Language ? other.Direction : null;

    /// <summary>Words that say how to cite the page.</summary>
    public string Citation
    {
        get
        {
            var edition = Words.Format("cite.edition", Site.Name, Words.Date(EditionDate));
            var title = Title == Site.Name ? edition : Words.Format(IsEditorsLabel ? "cite.label" : "cite.title", Title, edition);
            return Address is null ? title : $"{title} {Address}";
        }
    }

    private static string Up(string path) => string.Concat(Enumerable.Repeat("../", path.Count(static character => character == '/')));
}

using AngleSharp.Dom;

namespace Sourcebound.Archive.Copies;

/// <summary>How two pages share the ids of one: those of the article's page stay, and where the sources page has the same id, its own is renamed.</summary>
/// <param name="Index">The ids of the article's page.</param>
/// <param name="Sources">The ids of the sources page.</param>
internal sealed record SnapshotParts(IReadOnlySet<string> Index, IReadOnlySet<string> Sources)
{
    /// <summary>Where the article's page begins.</summary>
    public const string IndexStart = "main";

    /// <summary>Where the sources page begins.</summary>
    public const string SourcesStart = "sources-page";

    /// <summary>The heading of the sources page.</summary>
    public const string SourcesTitle = "sources-title";

    /// <summary>The ids of these two pages.</summary>
    public static SnapshotParts Of(IDocument index, IDocument sources) => new(CopiedArticle.IdsOf(index), CopiedArticle.IdsOf(sources));

    /// <summary>What the id of the sources page becomes.</summary>
    public string Renamed(string id) => Index.Contains(id) ? $"{SourcesStart}-{id}" : id;

    /// <summary>The id to which a link to one of the two pages leads; one that leads nowhere in its page leads to the page's beginning.</summary>
    public string Target(string? fragment, bool isSources) => isSources
        ? fragment is not null && Sources.Contains(fragment) ? Renamed(fragment) : SourcesStart
        : fragment is not null && Index.Contains(fragment) ? fragment : IndexStart;
}

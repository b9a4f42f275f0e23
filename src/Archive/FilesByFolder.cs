using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>The files of a publication, those of each article by themselves.</summary>
/// <param name="Root">Those that lie in no article's folder, by path in ordinal order.</param>
internal sealed record FilesByFolder(IReadOnlyList<OutputFile> Root)
{
    private readonly Dictionary<string, List<OutputFile>> byArticle = new(StringComparer.Ordinal);

    /// <summary>Sorts them out.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="files">All files, by path in ordinal order.</param>
    public static FilesByFolder Of(IEnumerable<ArchivedArticle> articles, IEnumerable<OutputFile> files)
    {
        List<OutputFile> root = [];
        var sorted = new FilesByFolder(root);
        foreach (var article in articles)
        {
            sorted.byArticle[article.Slug] = [];
        }

        foreach (var file in files)
        {
            var own = file.Path.Split('/', 3) is ["articles", var slug, _] ? sorted.byArticle.GetValueOrDefault(slug) : null;
            (own ?? root).Add(file);
        }

        return sorted;
    }

    /// <summary>Those in the folder of an article, by path in ordinal order.</summary>
    public IReadOnlyList<OutputFile> In(ArchivedArticle article) => byArticle[article.Slug];
}

namespace Sourcebound.Archive;

/// <summary>The files that hold other files of the publication, or all that one article says, and what each of them holds.</summary>
internal static class ArchiveKinds
{
    private static readonly (string Name, string Holds)[] OfPublication =
    [
        ("archive/site.wacz", "all published files but the archives, as a web archive"),
        (BagFile.Path, "all published files but the archives, what they were made of and the program that made them, as a BagIt bag"),
    ];

    private static readonly (string Name, string Holds)[] OfArticle =
    [
        ("article.wacz", "the article's files and the publication's plain pages, as a web archive"),
        ("article.epub", "the article with its sources, as a book"),
        ("snapshot.html", "the article with its sources, as one page that needs no other file"),
        ("proofs.json", "where each quotation and each figure stands, on the page and in the stored text"),
        ("timemap.link", "a list of the article's editions"),
    ];

    /// <summary>What the file at <paramref name="path"/> holds; null when it is none of them.</summary>
    /// <param name="path">Its path, from the article's folder when <paramref name="isInArticle"/>.</param>
    /// <param name="isInArticle">Whether it lies in an article's folder.</param>
    public static string? HoldsOf(string path, bool isInArticle) =>
        (isInArticle ? OfArticle : OfPublication).FirstOrDefault(kind => kind.Name == path).Holds
        ?? (isInArticle && path.StartsWith("editions/", StringComparison.Ordinal) ? "an edition of the article, as it was published" : null);
}

using System.Text;
using Sourcebound.Archive;
using Sourcebound.Archive.Copies;
using Sourcebound.Model;
using Sourcebound.Output;

namespace Sourcebound.Engines;

/// <summary>Makes the copies of articles that readers take with them, each proved equal to the pages it was made of.</summary>
/// <param name="site">The publication.</param>
/// <param name="theme">The theme.</param>
internal sealed class ArticleCopies(ArchivedSite site, Theme theme)
{
    // A page that was read takes many times the memory of its file.
    private const int AtOnce = 500;

    private readonly Words words = theme.Words;

    /// <summary>Adds them for each article, one article at a time on each thread.</summary>
    public void Add(IReadOnlyList<ArchivedArticle> articles, OutputTree output)
    {
        var styleSheet = Encoding.UTF8.GetString(output.Find("site.css")!.Read());
        var files = FilesByFolder.Of(articles, output.Files());
        foreach (var part in articles.Chunk(AtOnce))
        {
            Turns.ForEach(part, article =>
            {
                var copied = new CopiedArticle(site, article, styleSheet, files.In(article));
                output.Add(article.Folder + Snapshot.FileName, SnapshotOf(copied, article.Folder + Snapshot.FileName, "copy.snapshot", []));
                output.Add(article.Folder + EpubFile.FileName, BookOf(copied));
            });
            Turns.GiveBack(output.Count);
        }
    }

    /// <summary>The copy in one file, as it stands at <paramref name="path"/>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="note">The name of the words at its top.</param>
    /// <param name="versions">Links to other editions.</param>
    /// <exception cref="InvalidOperationException">It does not say what the pages say: a fault of the program.</exception>
    public byte[] SnapshotOf(CopiedArticle article, string path, string note, IReadOnlyList<(string Relation, string Address)> versions)
    {
        var copy = new Snapshot(article, path).Write(words.Format(note, words.Date(article.Article.Day)), words["copy.latest"], versions);
        List<string> differences = [.. new SnapshotEquality(article, path).Differences(copy)];
        return differences.Count == 0 ? copy : throw new InvalidOperationException($"{path} is no true copy of the article: {string.Join("; ", differences)}");
    }

    private ReadOnlySpan<byte> BookOf(CopiedArticle article)
    {
        var about = article.Article;
        var title = about.IsEditorsLabel ? words.Format("copy.label", about.Title) : about.Title;
        using var book = new MemoryStream();
        new EpubFile(article, new EpubWords(title, words.Format("copy.epub", words.Date(about.Day)), words["copy.contents"], words["copy.accessibility"]), theme.BookStyleSheet).Write(book);
        return book.GetBuffer().AsSpan(0, (int)book.Length);
    }
}

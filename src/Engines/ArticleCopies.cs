using System.Text;
using Sourcebound.Archive;
using Sourcebound.Archive.Copies;
using Sourcebound.Model;
using Sourcebound.Output;

namespace Sourcebound.Engines;

/// <summary>Makes the copies of articles that readers take with them, each proved equal to the pages it was made of.</summary>
/// <param name="site">The publication.</param>
/// <param name="words">The theme's printed words.</param>
internal sealed class ArticleCopies(ArchivedSite site, Words words)
{
    /// <summary>Adds them for each article, one article at a time on each thread.</summary>
    public void Add(IReadOnlyList<ArchivedArticle> articles, OutputTree output)
    {
        var styleSheet = Encoding.UTF8.GetString(output.Find("site.css")!.Read());
        var files = FilesByFolder.Of(articles, output.Files());
        Turns.ForEach(articles, article =>
        {
            var copied = new CopiedArticle(site, article, styleSheet, files.In(article));
            output.Add(article.Folder + Snapshot.FileName, SnapshotOf(copied, article.Folder + Snapshot.FileName, []));
        });
    }

    /// <summary>The copy in one file, as it stands at <paramref name="path"/>.</summary>
    /// <exception cref="InvalidOperationException">It does not say what the pages say: a fault of the program.</exception>
    public byte[] SnapshotOf(CopiedArticle article, string path, IEnumerable<(string Relation, string Address)> versions)
    {
        var copy = new Snapshot(article, path).Write(words.Format("copy.snapshot", words.Date(article.Article.Day)), versions);
        List<string> differences = [.. new SnapshotEquality(article, path).Differences(copy)];
        return differences.Count == 0 ? copy : throw new InvalidOperationException($"{path} is no true copy of the article: {string.Join("; ", differences)}");
    }
}

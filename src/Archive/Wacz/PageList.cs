using System.Globalization;
using Sourcebound.Output;

namespace Sourcebound.Archive.Wacz;

/// <summary>The list of pages in a web archive, from which a reader chooses and in which it searches.</summary>
internal static class PageList
{
    // Pages are read side by side, but no more of them than this wait for their line.
    private const int AtOnce = 64;

    // A replaying program takes the whole list into memory to search in it; past this, titles have to do.
    private const int MostWithText = 1000;

    /// <summary>The pages among files, the one to begin at before all others; an article as one file says again what its pages say.</summary>
    public static IEnumerable<OutputFile> Of(IEnumerable<OutputFile> files, string main) => files
        .Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal) && file.Path != "404.html" && !file.Path.EndsWith("/snapshot.html", StringComparison.Ordinal))
        .OrderBy(file => file.Path != main)
        .ThenBy(static file => file.Path, StringComparer.Ordinal);

    /// <summary>Writes the list.</summary>
    /// <param name="pages">The pages, in their order.</param>
    /// <param name="site">The publication.</param>
    /// <param name="idOf">The id of a page.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(IReadOnlyCollection<OutputFile> pages, ArchivedSite site, Func<OutputFile, string> idOf, Stream stream)
    {
        var hasText = pages.Count <= MostWithText;
        stream.Write(JsonText.Line("", json =>
        {
            json.WriteString("format", "json-pages-1.0");
            json.WriteString("id", "pages");
            json.WriteString("title", "All Pages");
            json.WriteBoolean("hasText", hasText);
        }));
        foreach (var part in pages.Chunk(AtOnce))
        {
            var words = new PageWords[part.Length];
            Parallel.For(0, part.Length, index => words[index] = PageWords.Of(part[index], hasText));
            foreach (var (page, said) in part.Zip(words))
            {
                stream.Write(JsonText.Line("", json =>
                {
                    json.WriteString("id", idOf(page));
                    json.WriteString("url", site.AddressOf(page.Path));
                    json.WriteString("ts", DateOf(site));
                    json.WriteString("title", said.Title);
                    json.WriteNumber("size", page.Facts.Length);
                    if (said.Text.Length > 0)
                    {
                        json.WriteString("text", said.Text);
                    }
                }));
            }
        }
    }

    /// <summary>The date of all that a publication archives, as it is written.</summary>
    public static string DateOf(ArchivedSite site) => site.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Security;
using System.Text;

namespace Sourcebound.Exports;

/// <summary>The list of all pages for search engines (sitemaps.org 0.9, with the alternates of Google's extension), cut into several when it is too long for one.</summary>
/// <param name="address">The publication's public address.</param>
/// <param name="pages">Every page that people read.</param>
internal sealed class SiteMap(Uri address, IReadOnlyList<SitePage> pages)
{
    /// <summary>The file's name; of a list that was cut, the name of the list of its parts.</summary>
    public const string FileName = "sitemap.xml";

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Start = Head + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    private const string End = "</urlset>\n";

    /// <summary>The most addresses in one file.</summary>
    public int MostPages { get; init; } = 50_000;

    /// <summary>The most bytes in one file.</summary>
    public int MostBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>The files, each with what writes it.</summary>
    public IEnumerable<(string Path, Action<Stream> Write)> Files()
    {
        List<Range> parts = [.. Parts()];
        if (parts.Count == 1)
        {
            return [(FileName, stream => WritePages(stream, parts[0]))];
        }

        return
        [
            (FileName, stream => WriteIndex(stream, parts)),
            .. parts.Index().Select(part => (NameOf(part.Index), (Action<Stream>)(stream => WritePages(stream, part.Item)))),
        ];
    }

    private static string NameOf(int part) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{part + 1}.xml");

    private IEnumerable<Range> Parts()
    {
        var (start, bytes) = (0, Start.Length + End.Length);
        for (var index = 0; index < pages.Count; index++)
        {
            var more = Encoding.UTF8.GetByteCount(EntryOf(pages[index]));
            if (index > start && (index - start == MostPages || bytes + more > MostBytes))
            {
                yield return start..index;
                (start, bytes) = (index, Start.Length + End.Length);
            }

            bytes += more;
        }

        yield return start..pages.Count;
    }

    private void WritePages(Stream stream, Range part)
    {
        using var writer = Open(stream);
        writer.Write(Start);
        for (var index = part.Start.Value; index < part.End.Value; index++)
        {
            writer.Write(EntryOf(pages[index]));
        }

        writer.Write(End);
    }

    private void WriteIndex(Stream stream, IReadOnlyList<Range> parts)
    {
        using var writer = Open(stream);
        writer.Write(Head + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var (index, part) in parts.Index())
        {
            var latest = pages.Take(part).Max(static page => page.Day);
            writer.Write($"<sitemap><loc>{AddressOf(NameOf(index))}</loc><lastmod>{DayOf(latest)}</lastmod></sitemap>\n");
        }

        writer.Write("</sitemapindex>\n");
    }

    private string EntryOf(SitePage page)
    {
        var others = string.Concat(page.Languages.Select(other =>
            $"<xhtml:link rel=\"alternate\" hreflang=\"{other.Language}\" href=\"{AddressOf(other.Path)}\"/>"));
        return $"<url><loc>{AddressOf(page.Path)}</loc><lastmod>{DayOf(page.Day)}</lastmod>{others}</url>\n";
    }

    private string AddressOf(string path) => SecurityElement.Escape(new Uri(address, path).AbsoluteUri);

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
}

using System.Globalization;
using System.Text;

namespace Sourcebound.Archive.Copies;

/// <summary>The list of an article's kept editions, as programs that look for earlier states read it (RFC 7089, 5; RFC 6690). There is no time gate: a folder cannot answer one.</summary>
internal static class TimeMap
{
    /// <summary>The file's name in the article's folder.</summary>
    public const string FileName = "timemap.link";

    /// <summary>Writes it.</summary>
    /// <param name="site">The publication's public address, or null: then addresses are relative to the file's own.</param>
    /// <param name="folder">The article's folder, with a slash at the end.</param>
    /// <param name="editions">Day and path of each kept edition, the earliest first; at least one.</param>
    public static byte[] Write(Uri? site, string folder, IReadOnlyList<(DateOnly Day, string Path)> editions)
    {
        List<string> links =
        [
            $"<{AddressOf("index.html")}>;rel=\"original\"",
            $"<{AddressOf(FileName)}>;rel=\"self\";type=\"application/link-format\";from=\"{TimeOf(editions[0].Day)}\";until=\"{TimeOf(editions[^1].Day)}\"",
            .. editions.Index().Select(edition =>
            {
                var first = edition.Index == 0 ? "first " : "";
                var last = edition.Index == editions.Count - 1 ? "last " : "";
                return $"<{AddressOf(edition.Item.Path)}>;rel=\"{first}{last}memento\";datetime=\"{TimeOf(edition.Item.Day)}\"";
            }),
        ];
        return Encoding.UTF8.GetBytes(string.Join(",\n", links) + "\n");

        string AddressOf(string path) => site is null ? Addresses.Relative(path) : new Uri(site, Addresses.Relative(folder + path)).AbsoluteUri;
    }

    private static string TimeOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).ToString("R", CultureInfo.InvariantCulture);
}

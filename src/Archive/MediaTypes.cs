namespace Sourcebound.Archive;

/// <summary>The media type under which a published file travels in archives, as a host would send it.</summary>
internal static class MediaTypes
{
    /// <summary>What is not known more exactly.</summary>
    public const string Unknown = "application/octet-stream";

    private static readonly (string Ending, string Type)[] Known =
    [
        (".html", "text/html; charset=utf-8"),
        (".css", "text/css; charset=utf-8"),
        (".txt", "text/plain; charset=utf-8"),
        (".csl.json", "application/vnd.citationstyles.csl+json"),
        (".csv", "text/csv; charset=utf-8; header=present"),
        (".csv-metadata.json", "application/csvm+json"),
        ("linkset.json", "application/linkset+json"),
        ("ro-crate-metadata.json", "application/ld+json"),
        (".schema.json", "application/schema+json"),
        (".json", "application/json"),
        (".jsonld", "application/ld+json"),
        (".link", "application/link-format; charset=utf-8"),
        (".bib", "text/x-bibtex; charset=utf-8"),
        (".ris", "application/x-research-info-systems"),
        (".xml", "application/xml"),
        ("feed.xml", "application/atom+xml"),
        ("feed.json", "application/feed+json"),
        (".svg", "image/svg+xml"),
        (".png", "image/png"),
        (".jpg", "image/jpeg"),
        (".jpeg", "image/jpeg"),
        (".webp", "image/webp"),
        (".avif", "image/avif"),
        (".gif", "image/gif"),
        (".mp4", "video/mp4"),
        (".webm", "video/webm"),
        (".mp3", "audio/mpeg"),
        (".pdf", "application/pdf"),
        (".epub", "application/epub+zip"),
        (".wacz", "application/wacz"),
        (".zip", "application/zip"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
        (".minisig", "text/plain; charset=utf-8"),
        (".sig", "text/plain; charset=utf-8"),
        (".pub", "text/plain; charset=utf-8"),
    ];

    /// <summary>The type of the file at <paramref name="path"/>, by the longest ending that is known.</summary>
    public static string Of(string path) => EndingOf(path) is { } ending ? Known.First(known => known.Ending == ending).Type : Unknown;

    /// <summary>The longest ending of <paramref name="path"/> that is known, or null.</summary>
    public static string? EndingOf(string path) => Known
        .Where(known => path.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(static known => known.Ending.Length)
        .Select(static known => known.Ending)
        .FirstOrDefault();
}

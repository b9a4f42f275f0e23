using System.Text;

namespace Sourcebound.Archive.Hosts;

/// <summary>
/// Writes <c>_headers</c> as Netlify and Cloudflare Pages both read it: a pattern on a line, below it indented headers. Where several patterns fit an address,
/// one host joins the values of a header with commas and the other does not say what it does. So for no file is a header named twice.
/// </summary>
internal static class HeaderRules
{
    // All is public, and no script is ever to run under the site's name, whatever somebody lays into `media/`. A page's own policy says the rest;
    // that it is not to be shown inside another site only a header can say.
    private static readonly (string Name, string Value)[] ForAll =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Access-Control-Allow-Origin", "*"),
        ("Content-Security-Policy", "script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    ];

    // Every host has a list of types with what browsers show in it. Rules for `.json` and `.xml` would fit longer endings a second time.
    private static readonly string[] KnownToHosts =
        [".html", ".css", ".txt", ".json", ".xml", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".mp4", ".webm", ".mp3", ".pdf", ".zip"];

    // Replay elsewhere asks for parts of an archive, and has to see which it got.
    private static readonly (string Name, string Value) ForParts = ("Access-Control-Expose-Headers", "Accept-Ranges, Content-Encoding, Content-Length, Content-Range");

    /// <summary>The file's text.</summary>
    /// <param name="paths">The paths of all files of the site.</param>
    public static string Write(IEnumerable<string> paths)
    {
        var text = new StringBuilder("# What Netlify and Cloudflare Pages answer with. Caching is left to them: both let a reader's program ask again each time.\n");
        AddRule(text, "/*", ForAll);
        foreach (var ending in paths.Select(MediaTypes.EndingOf).OfType<string>().Except(KnownToHosts).Order(StringComparer.Ordinal))
        {
            // A whole name stands at the root.
            AddRule(text, ending.StartsWith('.') ? $"/*{ending}" : $"/{ending}", [("Content-Type", MediaTypes.Of(ending)), .. ending == ".wacz" ? [ForParts] : Array.Empty<(string, string)>()]);
        }

        return text.ToString();
    }

    private static void AddRule(StringBuilder text, string pattern, IEnumerable<(string Name, string Value)> headers)
    {
        text.Append('\n').Append(pattern).Append('\n');
        foreach (var (name, value) in headers)
        {
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}

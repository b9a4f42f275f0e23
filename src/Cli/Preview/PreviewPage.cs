using System.Globalization;
using System.Net;
using System.Text;

namespace Sourcebound.Cli.Preview;

/// <summary>A page as the preview sends it: the published one, with a script that reloads it and, above all else, what stops the present build.</summary>
internal static class PreviewPage
{
    /// <summary>Where the script lies. No published path begins with a full stop.</summary>
    public const string ScriptPath = "/.preview/live.js";

    /// <summary>Where the script hears of builds.</summary>
    public const string BuildsPath = "/.preview/builds";

    /// <summary>The script. It listens while its page is seen, because a browser has but six connections to a host. A sheet made by it is let through by the page's policy, which refuses any other.</summary>
    public const string Script = $$"""
        const { build } = document.currentScript.dataset;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          #preview-findings { position: sticky; inset-block-start: 0; z-index: 1; max-block-size: 70vh; overflow: auto; padding: 1rem; background: #5c0f0f; color: #fff }
          #preview-findings h2 { margin: 0 0 1rem; color: inherit; font-size: 1.1rem }
          #preview-findings pre { margin: 0; overflow: visible; border: 0; padding: 0; background: none; color: inherit; font: 0.9rem/1.5 monospace; white-space: pre }
        `);
        document.adoptedStyleSheets = [sheet];
        let builds;
        const listen = () => {
          builds?.close();
          if (document.hidden) return;
          builds = new EventSource('{{BuildsPath}}');
          builds.onmessage = ({ data }) => { if (data !== build) location.reload(); };
        };
        document.addEventListener('visibilitychange', listen);
        listen();
        """;

    private const string Policy = "content=\"default-src 'none'; ";
    private const string WithScript = Policy + "script-src 'self'; connect-src 'self'; ";
    private const string Empty = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Nothing is published yet</title></head>\n<body></body></html>\n";

    /// <summary>The page.</summary>
    /// <param name="published">The published page, or null when there is none.</param>
    /// <param name="build">The number of the last build.</param>
    /// <param name="findings">What stopped it, as the terminal shows it, or null.</param>
    public static byte[] Render(byte[]? published, int build, string? findings)
    {
        var page = published is null ? Empty : Encoding.UTF8.GetString(published);
        var body = page.IndexOf("<body", StringComparison.Ordinal);
        var begin = body < 0 ? 0 : page.IndexOf('>', body) + 1;
        var end = page.LastIndexOf("</body>", StringComparison.Ordinal) is var last and >= 0 ? last : page.Length;
        var head = page[..begin].Replace(Policy, WithScript, StringComparison.Ordinal);
        var script = string.Create(CultureInfo.InvariantCulture, $"<script src=\"{ScriptPath}\" data-build=\"{build}\"></script>\n");
        return Encoding.UTF8.GetBytes($"{head}{Alert(findings, published is not null)}{page[begin..end]}{script}{page[end..]}");
    }

    private static string Alert(string? findings, bool isOlder) => findings is null ? "" :
        $"""

        <section id="preview-findings" role="alert" lang="en" dir="ltr"><h2>Not published{(isOlder ? "; below stands the last good build" : "")}</h2>
        <pre>{WebUtility.HtmlEncode(findings)}</pre></section>

        """;
}

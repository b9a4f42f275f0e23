using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sourcebound.Archive.Verify.Proofs;

namespace Sourcebound.Archive.Verify;

/// <summary>Judges a page that is to be complete in one file: it is whole, and fetches nothing from anywhere.</summary>
/// <param name="name">Its name in the package; empty when it was given by itself.</param>
/// <param name="report">Takes what is found.</param>
internal sealed partial class SinglePage(string name, Report report)
{
    private static readonly (string Element, string Attribute)[] Fetching =
    [
        ("img", "src"), ("script", "src"), ("iframe", "src"), ("frame", "src"), ("embed", "src"), ("object", "data"), ("audio", "src"), ("video", "src"),
        ("video", "poster"), ("source", "src"), ("track", "src"), ("input", "src"), ("image", "href"), ("use", "href"),
    ];

    private readonly Part part = report.Part("pages in one file");

    /// <summary>Whether these bytes begin like a page.</summary>
    public static bool Is(ReadOnlySpan<byte> begin)
    {
        var text = Encoding.UTF8.GetString(begin).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Judges it.</summary>
    public void Judge(Stream? stream)
    {
        part.Count++;
        if (stream is null || FolderReading.ReadAll(stream) is not { } bytes)
        {
            part.Unjudged++;
            report.Note("it is too large to be read, or cannot be", name);
            return;
        }

        if (Lines.Text(bytes) is not { } html)
        {
            part.Fault("page-encoding", name, "it is not UTF-8", offset: FirstBadByte(bytes), scope: report);
            html = Encoding.UTF8.GetString(bytes);
        }

        if (html.Contains('\0', StringComparison.Ordinal))
        {
            part.Fault("page-encoding", name, "it holds a NUL", scope: report);
        }

        if (!html.TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase))
        {
            part.Fault("page-truncated", name, "it does not end with `</html>`", offset: bytes.Length, scope: report);
        }

        using var document = new HtmlParser().ParseDocument(html);
        foreach (var (element, attribute) in Fetching)
        {
            foreach (var found in document.GetElementsByTagName(element).Select(each => each.GetAttribute(attribute)).OfType<string>().Where(IsElsewhere))
            {
                Elsewhere(found);
            }
        }

        foreach (var found in document.QuerySelectorAll("link[rel~=stylesheet],link[rel~=icon],link[rel~=preload]").Select(static link => link.GetAttribute("href")).OfType<string>().Where(IsElsewhere))
        {
            Elsewhere(found);
        }

        foreach (var found in document.GetElementsByTagName("style").SelectMany(static style => Address().Matches(style.TextContent)).Select(static match => match.Groups[1].Value).Where(IsElsewhere))
        {
            Elsewhere(found);
        }

        JudgeProofs(document);
    }

    // A copy of an article carries the files that prove it in its links; the rest of its page says the same words again.
    private void JudgeProofs(IHtmlDocument document)
    {
        Dictionary<string, byte[]?> carried = new(StringComparer.Ordinal);
        foreach (var link in document.QuerySelectorAll("a[data-path][href^='data:']"))
        {
            carried.TryAdd(link.GetAttribute("data-path")!, Carried(link.GetAttribute("href")!));
        }

        if (document.QuerySelector("article") is { } article)
        {
            carried["index.html"] = Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{article.OuterHtml}</body></html>");
            ProofJudge.JudgeAll(new ProofFiles(carried.Keys, path => carried.GetValueOrDefault(path)), report);
        }
    }

    private static byte[]? Carried(string address)
    {
        var comma = address.IndexOf(";base64,", StringComparison.Ordinal);
        var text = comma < 0 ? "" : address[(comma + ";base64,".Length)..];
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return comma >= 0 && Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static bool IsElsewhere(string address) =>
        address.Length > 0 && !address.StartsWith('#') && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static long FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        long at = 0;
        while (!bytes.IsEmpty && Rune.DecodeFromUtf8(bytes, out _, out var read) == System.Buffers.OperationStatus.Done)
        {
            at += read;
            bytes = bytes[read..];
        }

        return at;
    }

    private void Elsewhere(string address) => part.Fault(
        "page-fetches", name, $"it fetches `{(address.Length > 100 ? address[..100] : address)}`, so it is not complete in one file", scope: report);

    [GeneratedRegex("""url\(\s*["']?([^"')]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

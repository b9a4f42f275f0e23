using AngleSharp.Dom;
using Sourcebound.Model;

namespace Sourcebound.Cli.Importing;

/// <summary>The mark that an element of a page gives its words, as far as an article can hold it.</summary>
internal static class HtmlStyle
{
    /// <summary>The mark and, of a link, its address; null when there is none.</summary>
    public static (StyleKind Kind, string? Url)? Of(IElement element) => element.LocalName switch
    {
        "em" or "i" or "cite" or "dfn" or "var" => (StyleKind.Emphasis, null),
        "strong" or "b" => (StyleKind.Strong, null),
        "code" or "kbd" or "samp" or "tt" when element.Closest("pre") is null => (StyleKind.Code, null),
        "a" when AddressOf(element) is { } address => (StyleKind.Link, address),
        _ => null,
    };

    // Where the page lay is not known, so an address that begins there leads nowhere.
    private static string? AddressOf(IElement link) =>
        Uri.TryCreate(link.GetAttribute("href")?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto"
            ? address.AbsoluteUri.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)
            : null;
}

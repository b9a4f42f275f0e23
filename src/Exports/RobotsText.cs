using System.Text;

namespace Sourcebound.Exports;

/// <summary>What crawlers are told (RFC 9309): that they may fetch everything, and where the list of all pages is.</summary>
internal static class RobotsText
{
    /// <summary>The file's name, which crawlers know.</summary>
    public const string FileName = "robots.txt";

    /// <summary>The file's bytes.</summary>
    /// <param name="siteMap">The address of the list of all pages, or null when there is none.</param>
    public static byte[] Write(Uri? siteMap) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{(siteMap is null ? "" : $"\nSitemap: {siteMap.AbsoluteUri}\n")}");
}

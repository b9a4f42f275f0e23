using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>The ids by which feed readers know an article again: they name no place, so that they stay when the site moves.</summary>
internal static class FeedIds
{
    /// <summary>The id of the feed itself; no article can have its name.</summary>
    public static string OfFeed(Site site) => Of(site, "feed.xml");

    /// <summary>The id of an article.</summary>
    public static string Of(Site site, Slug slug) => Of(site, slug.Value);

    // RFC 4151: an authority that held on a day. Without one, a UUID made from the names alone.
    private static string Of(Site site, string name) => site.Tag is { } tag ? $"tag:{tag}:{name}" : $"urn:uuid:{Uuid($"{site.Name}\n{name}")}";

    // RFC 9562, 5.8: version 8, here from a SHA-256.
    private static string Uuid(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}

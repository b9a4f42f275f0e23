using System.Buffers;
using System.Text.RegularExpressions;

namespace Sourcebound.Archive.Wacz;

/// <summary>The key under which an index of archived records lists an address, made so that what belongs together stands together.</summary>
internal static partial class CdxKey
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._~/");

    /// <summary>The key of an address with http or https: lower case, the host's parts from the last to the first, no slash at the end.</summary>
    public static string Of(string address)
    {
        // Both reading libraries leave out the `www.` of a host.
        var lower = Start().Replace(address.ToLowerInvariant(), "$1");
        var isSecure = lower.StartsWith("https:", StringComparison.Ordinal);
        var rest = lower[(lower.IndexOf("://", StringComparison.Ordinal) + 3)..];
        rest = rest.Split('#')[0];
        var end = rest.IndexOfAny(['/', '?']);
        var (authority, path) = end < 0 ? (rest, "/") : (rest[..end], rest[end..]);
        var (host, port) = authority.LastIndexOf(':') is var colon and > 0 && colon > authority.LastIndexOf(']')
            ? (authority[..colon], authority[(colon + 1)..])
            : (authority, "");
        var shownPort = port.Length == 0 || port == (isSecure ? "443" : "80") ? "" : $":{port}";
        return $"{string.Join(',', host.Split('.').Reverse())}{shownPort}){PathOf(path)}";
    }

    /// <summary>What orders the paths of one site as the keys of their addresses would, without making most of these.</summary>
    public static string OrderOf(string path) => path.AsSpan().ContainsAnyExcept(Plain)
        ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)).ToLowerInvariant()
        : path;

    private static string PathOf(string path)
    {
        var (name, query) = path.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? (path[..at], path[at..]) : (path, "");
        name = name.TrimEnd('/');
        return query.Length < 2
            ? name.Length == 0 ? "/" : name
            : $"{(name.Length == 0 ? "/" : name)}?{string.Join('&', query[1..].Split('&').Order(StringComparer.Ordinal))}";
    }

    [GeneratedRegex(@"^(https?://)www\d*\.")]
    private static partial Regex Start();
}

namespace Sourcebound.Archive;

/// <summary>What descriptions need to say of addresses.</summary>
internal static class Addresses
{
    /// <summary>The relative address of the file at <paramref name="path"/>.</summary>
    public static string Relative(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The media type of the file at <paramref name="path"/> alone, without its charset.</summary>
    public static string TypeOf(string path) => MediaTypes.Of(path).Split(';')[0];

    /// <summary>The web address that <paramref name="words"/> are, or null when they are words, or not known.</summary>
    public static string? Of(string? words) => Uri.TryCreate(words, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
}

namespace Sourcebound.Model;

/// <summary>The public keys that a publication signs with, so that its readers and its own builds can tell its signatures from others'.</summary>
/// <param name="Minisign">The line of its minisign public key, or null.</param>
/// <param name="Wacz">The base64 of the key that its web archives are signed with, or null.</param>
internal sealed record Signing(string? Minisign, string? Wacz)
{
    private const int NumberStart = 2;
    private const int KeyStart = NumberStart + 8;
    private const int KeyEnd = KeyStart + 32;

    /// <summary>The number by which minisign tells the key from others, as it shows it; null when the line is no key.</summary>
    public string? KeyNumber => Minisign is not null && Decoded(Minisign) is [(byte)'E', (byte)'d', ..] and { Length: KeyEnd } key
        ? Convert.ToHexString([.. key[NumberStart..KeyStart].Reverse()])
        : null;

    private static byte[]? Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}

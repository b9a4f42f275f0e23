namespace Sourcebound.Archive.Verify;

/// <summary>The publisher's keys that the reader has from elsewhere.</summary>
/// <param name="Minisign">A minisign public key as its base64 line, or null.</param>
/// <param name="Wacz">The base64 of a P-384 key's SPKI, or null.</param>
internal sealed record PublicKeys(string? Minisign, string? Wacz)
{
    /// <summary>None.</summary>
    public static PublicKeys None { get; } = new(null, null);
}

namespace Sourcebound.Model;

/// <summary>The public keys that a publication signs with, so that its readers and its own builds can tell its signatures from others'.</summary>
/// <param name="Minisign">The line of its minisign public key, or null.</param>
/// <param name="Wacz">The base64 of the key that its web archives are signed with, or null.</param>
internal sealed record Signing(string? Minisign, string? Wacz);

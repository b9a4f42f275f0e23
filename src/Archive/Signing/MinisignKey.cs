using System.Security.Cryptography;

namespace Sourcebound.Archive.Signing;

/// <summary>A public key as minisign writes it: a number to tell keys apart by, and the Ed25519 key.</summary>
/// <param name="Number">Eight bytes.</param>
/// <param name="Key">Thirty-two bytes.</param>
internal sealed record MinisignKey(byte[] Number, byte[] Key)
{
    /// <summary>The line that people pass on.</summary>
    public string Line => Convert.ToBase64String([.. "Ed"u8, .. Number, .. Key]);

    /// <summary>The number as minisign shows it.</summary>
    public string Id => Convert.ToHexString([.. Number.Reverse()]);

    /// <summary>The file that minisign reads.</summary>
    public string File => $"untrusted comment: minisign public key {Id}\n{Line}\n";

    /// <summary>The line by which <c>ssh-keygen</c> knows the key.</summary>
    public string AllowedSigner => $"{SshSignature.Identity} namespaces=\"{SshSignature.Namespace}\" ssh-ed25519 {Convert.ToBase64String(SshSignature.KeyBlob(Key))}\n";

    /// <summary>Reads a line, or a file that holds one; null when it is none.</summary>
    public static MinisignKey? Read(string text)
    {
        var line = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(static line => !line.StartsWith("untrusted comment:", StringComparison.Ordinal)) ?? "";
        var bytes = new byte[line.Length];
        return Convert.TryFromBase64String(line, bytes, out var count) && count == 42 && bytes is [(byte)'E', (byte)'d', ..]
            ? new MinisignKey(bytes[2..10], bytes[10..42]) : null;
    }

    /// <summary>Whether it is the same key.</summary>
    public bool Is(MinisignKey other) => CryptographicOperations.FixedTimeEquals(Key, other.Key) && Number.AsSpan().SequenceEqual(other.Number);
}

using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Sourcebound.Archive.Signing;

/// <summary>A detached signature as minisign writes and reads it: Ed25519 over BLAKE2b-512 of the file, and over that with a comment.</summary>
internal static class MinisignSignature
{
    /// <summary>The ending of its file.</summary>
    public const string Ending = ".minisig";

    /// <summary>Signs a file.</summary>
    /// <param name="key">With which key.</param>
    /// <param name="content">The file.</param>
    /// <param name="comment">What the signature says of it; signed too.</param>
    public static string Make(SecretKey key, byte[] content, string comment)
    {
        var signature = key.Sign(Hash(content));
        var whole = key.Sign([.. signature, .. Encoding.UTF8.GetBytes(comment)]);
        return $"untrusted comment: signature of the publication; minisign -V -p minisign.pub checks it\n{Convert.ToBase64String([.. "ED"u8, .. key.Public.Number, .. signature])}\n"
            + $"trusted comment: {comment}\n{Convert.ToBase64String(whole)}\n";
    }

    /// <summary>What is wrong with a signature of a file: a code and a message; null when nothing is.</summary>
    public static (string Code, string Message)? Fault(MinisignKey key, byte[] content, string text)
    {
        var lines = text.Split('\n').Select(static line => line.TrimEnd('\r')).ToArray();
        const string Trusted = "trusted comment: ";
        if (lines.Length < 4 || Decoded(lines[1], 74) is not { } signature || Decoded(lines[3], 64) is not { } whole
            || !lines[2].StartsWith(Trusted, StringComparison.Ordinal) || signature is not [(byte)'E', (byte)'d' or (byte)'D', ..])
        {
            return ("signature-format", "it is no signature of minisign");
        }

        if (!signature.AsSpan(2, 8).SequenceEqual(key.Number))
        {
            return ("signature-other-key", $"it is by the key {Convert.ToHexString([.. signature[2..10].Reverse()])}, not by {key.Id}");
        }

        if (!IsSigned(key.Key, signature[1] == 'D' ? Hash(content) : content, signature[10..]))
        {
            return ("signature-wrong", "the signature is not of these bytes");
        }

        return IsSigned(key.Key, [.. signature[10..], .. Encoding.UTF8.GetBytes(lines[2][Trusted.Length..])], whole)
            ? null : ("signature-comment", "its comment is not the one that was signed");
    }

    /// <summary>Whether an Ed25519 signature is by a key over a message.</summary>
    public static bool IsSigned(byte[] key, byte[] message, byte[] signature)
    {
        try
        {
            var verifier = new Ed25519Signer();
            verifier.Init(false, new Ed25519PublicKeyParameters(key));
            verifier.BlockUpdate(message, 0, message.Length);
            return verifier.VerifySignature(signature);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static byte[]? Decoded(string line, int length)
    {
        var bytes = new byte[line.Length];
        return Convert.TryFromBase64String(line, bytes, out var count) && count == length ? bytes[..count] : null;
    }

    private static byte[] Hash(byte[] content)
    {
        var digest = new Blake2bDigest(512);
        digest.BlockUpdate(content, 0, content.Length);
        var hash = new byte[64];
        digest.DoFinal(hash, 0);
        return hash;
    }
}

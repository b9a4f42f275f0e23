using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sourcebound.Archive.Signing;

/// <summary>A detached signature as <c>ssh-keygen -Y</c> writes and reads it (OpenSSH, PROTOCOL.sshsig).</summary>
internal static class SshSignature
{
    /// <summary>The ending of its file.</summary>
    public const string Ending = ".sig";

    /// <summary>What it is a signature for.</summary>
    public const string Namespace = "file";

    /// <summary>Who signs, in the list of allowed signers.</summary>
    public const string Identity = "publisher";

    private const string Begin = "-----BEGIN SSH SIGNATURE-----";
    private const string End = "-----END SSH SIGNATURE-----";
    private const string Kind = "ssh-ed25519";
    private const string Hash = "sha512";

    /// <summary>A public key as SSH has it.</summary>
    public static byte[] KeyBlob(byte[] key) => [.. Text(Kind), .. Piece(key)];

    /// <summary>Signs a file.</summary>
    public static string Make(SecretKey key, byte[] content)
    {
        byte[] blob =
        [
            .. "SSHSIG"u8, 0, 0, 0, 1, .. Piece(KeyBlob(key.Public.Key)), .. Text(Namespace), .. Text(""), .. Text(Hash),
            .. Piece([.. Text(Kind), .. Piece(key.Sign(Signed(content)))]),
        ];
        var lines = Convert.ToBase64String(blob).Chunk(70).Select(static line => new string(line));
        return $"{Begin}\n{string.Join('\n', lines)}\n{End}\n";
    }

    /// <summary>What is wrong with a signature of a file: a code and a message; null when nothing is.</summary>
    public static (string Code, string Message)? Fault(byte[] key, byte[] content, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var bytes = new byte[text.Length];
        if (lines is not [Begin, .. var body, End] || !Convert.TryFromBase64String(string.Concat(body), bytes, out var count))
        {
            return ("signature-format", "it is no signature of SSH");
        }

        // All but the signature itself is known beforehand.
        byte[] head = [.. "SSHSIG"u8, 0, 0, 0, 1, .. Piece(KeyBlob(key)), .. Text(Namespace), .. Text(""), .. Text(Hash)];
        byte[] last = [0, 0, 0, 83, .. Text(Kind), 0, 0, 0, 64];
        var blob = bytes.AsSpan(0, count);
        if (!blob.StartsWith(head))
        {
            return ("signature-other-key", "it is by another key, or not for a file");
        }

        var rest = blob[head.Length..];
        return rest.Length == last.Length + 64 && rest.StartsWith(last) && MinisignSignature.IsSigned(key, Signed(content), rest[last.Length..].ToArray())
            ? null : ("signature-wrong", "the signature is not of these bytes");
    }

    private static byte[] Signed(byte[] content) => [.. "SSHSIG"u8, .. Text(Namespace), .. Text(""), .. Text(Hash), .. Piece(SHA512.HashData(content))];

    private static byte[] Text(string text) => Piece(Encoding.ASCII.GetBytes(text));

    private static byte[] Piece(byte[] bytes)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }
}

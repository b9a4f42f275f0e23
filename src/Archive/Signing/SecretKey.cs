using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Sourcebound.Archive.Signing;

/// <summary>The secret key of a publication, from a file that minisign wrote. It stays in memory while signing, and goes nowhere else.</summary>
internal sealed class SecretKey
{
    private const int FileLength = 158;
    private const int EncryptedAt = 54;

    private readonly Ed25519PrivateKeyParameters key;

    private SecretKey(byte[] number, byte[] seed)
    {
        key = new Ed25519PrivateKeyParameters(seed);
        Public = new MinisignKey(number, key.GeneratePublicKey().GetEncoded());
        Archives = new ArchiveKey(seed);
    }

    /// <summary>The key to check its signatures with.</summary>
    public MinisignKey Public { get; }

    /// <summary>The key that web archives are signed with, which follows from it.</summary>
    public ArchiveKey Archives { get; }

    /// <summary>Whether a key file is encrypted.</summary>
    /// <exception cref="KeyException">It is no key file.</exception>
    public static bool IsEncrypted(string text) => Bytes(text) is [_, _, (byte)'S', (byte)'c', ..];

    /// <summary>Reads a key file.</summary>
    /// <param name="text">Its content.</param>
    /// <param name="password">Its password; not looked at when it is not encrypted.</param>
    /// <exception cref="KeyException">It is no key file, or the password is wrong.</exception>
    public static SecretKey Read(string text, string password)
    {
        var bytes = Bytes(text);
        var isEncrypted = bytes is [_, _, (byte)'S', (byte)'c', ..];
        var content = bytes[EncryptedAt..];
        if (isEncrypted)
        {
            var stream = Stretch(password, bytes[6..38], BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(38)), BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(46)), content.Length);
            for (var index = 0; index < content.Length; index++)
            {
                content[index] ^= stream[index];
            }
        }

        // A key without a password has no checksum.
        var checksum = new byte[32];
        var digest = new Blake2bDigest(256);
        digest.BlockUpdate([.. "Ed"u8, .. content[..72]], 0, 74);
        digest.DoFinal(checksum, 0);
        if ((isEncrypted || content.AsSpan(72).ContainsAnyExcept((byte)0)) && !CryptographicOperations.FixedTimeEquals(checksum, content.AsSpan(72)))
        {
            throw new KeyException(isEncrypted ? "the password is wrong" : "the key file is damaged: its checksum is another");
        }

        var secret = new SecretKey(content[..8], content[8..40]);
        return secret.Public.Key.AsSpan().SequenceEqual(content.AsSpan(40, 32)) ? secret : throw new KeyException("the key file is damaged: its two halves are of two keys");
    }

    /// <summary>An Ed25519 signature.</summary>
    public byte[] Sign(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(true, key);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }

    private static byte[] Bytes(string text)
    {
        var line = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).FirstOrDefault() ?? "";
        var bytes = new byte[line.Length];
        if (!Convert.TryFromBase64String(line, bytes, out var count) || count != FileLength || bytes is not [(byte)'E', (byte)'d', _, _, (byte)'B', (byte)'2', ..])
        {
            throw new KeyException("it is no secret key of minisign; `minisign -G` makes one");
        }

        return bytes is [_, _, (byte)'S', (byte)'c', ..] or [_, _, 0, 0, ..]
            ? bytes[..count] : throw new KeyException("its key is encrypted in a way that is not known");
    }

    // As libsodium chooses N, r and p for the limits that the file states.
    private static byte[] Stretch(string password, byte[] salt, ulong operations, ulong memory, int length)
    {
        const int R = 8;
        operations = Math.Max(operations, 32768);
        var isFew = operations < memory / 32;
        var most = isFew ? operations / (R * 4) : memory / (R * 128);
        var log = 1;
        while (log < 30 && 1UL << log <= most / 2)
        {
            log++;
        }

        var p = isFew ? 1 : (int)Math.Max(1, Math.Min(operations / 4 / (1UL << log), 0x3FFFFFFF) / R);
        try
        {
            return SCrypt.Generate(Encoding.UTF8.GetBytes(password), salt, 1 << log, R, p, length);
        }
        catch (Exception fault) when (fault is ArgumentException or OutOfMemoryException)
        {
            throw new KeyException("its password is stretched further than this machine can follow", fault);
        }
    }
}

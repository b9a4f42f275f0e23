using System.Buffers;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Sourcebound.Output;

/// <summary>What is known of a file's bytes once they were read through a single time: all that lists and archives say of them.</summary>
internal sealed class FileFacts
{
    private const int Sha512At = SHA256.HashSizeInBytes;
    private const int GitAt = Sha512At + SHA512.HashSizeInBytes;
    private const int End = GitAt + SHA1.HashSizeInBytes;

    // In place: a publication may have a hundred thousand files.
    private Digests digests;

    private FileFacts(long length) => Length = length;

    /// <summary>Number of bytes.</summary>
    public long Length { get; }

    /// <summary>CRC-32 as ZIP and gzip have it.</summary>
    public uint Crc32 { get; private set; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Sha256 => Sha256Value.ToString();

    /// <summary>The same, for lists.</summary>
    public Sha256Value Sha256Value => Sha256Value.Of(digests[..Sha512At]);

    /// <summary>SHA-512, lower-case hex.</summary>
    public string Sha512 => Convert.ToHexStringLower(digests[Sha512At..GitAt]);

    /// <summary>SHA-1 as <c>git hash-object</c> computes it, 20 bytes: what an SWHID of kind <c>cnt</c> is made of.</summary>
    public ReadOnlySpan<byte> Git => digests[GitAt..];

    /// <summary>The facts of these bytes.</summary>
    public static FileFacts Of(ReadOnlySpan<byte> bytes)
    {
        var facts = new FileFacts(bytes.Length) { Crc32 = System.IO.Hashing.Crc32.HashToUInt32(bytes) };
        SHA256.HashData(bytes, facts.digests[..]);
        SHA512.HashData(bytes, facts.digests[Sha512At..]);
        using var git = GitHash(bytes.Length);
        git.AppendData(bytes);
        git.GetHashAndReset(facts.digests[GitAt..]);
        return facts;
    }

    /// <summary>The facts of what a stream gives from its beginning to its end.</summary>
    public static FileFacts Of(Stream stream)
    {
        var facts = new FileFacts(stream.Length);
        var crc = new Crc32();
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        using var git = GitHash(stream.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            var piece = buffer.AsSpan(0, read);
            crc.Append(piece);
            sha256.AppendData(piece);
            sha512.AppendData(piece);
            git.AppendData(piece);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        facts.Crc32 = crc.GetCurrentHashAsUInt32();
        sha256.GetHashAndReset(facts.digests[..]);
        sha512.GetHashAndReset(facts.digests[Sha512At..]);
        git.GetHashAndReset(facts.digests[GitAt..]);
        return facts;
    }

    // A git object is hashed with its kind and length before it.
    private static IncrementalHash GitHash(long length)
    {
#pragma warning disable CA5350 // The identifier is defined by git; what is trusted is the SHA-256 beside it.
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(System.Text.Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"blob {length}\0")));
        return hash;
    }

    [InlineArray(End)]
    private struct Digests
    {
        private byte first;
    }
}

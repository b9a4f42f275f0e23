using System.Security.Cryptography;

namespace Sourcebound.Archive.Verify;

/// <summary>The digests of one run of bytes under several algorithms, computed together.</summary>
internal sealed class Digests : IDisposable
{
    private readonly List<(string Name, IncrementalHash Hash)> hashes = [];
    private readonly Dictionary<string, byte[]> ended = new(StringComparer.Ordinal);

    /// <summary>Begins them.</summary>
    public Digests(IEnumerable<string> algorithms)
    {
        foreach (var name in algorithms.Distinct(StringComparer.Ordinal))
        {
            if (Named(name) is { } algorithm)
            {
                hashes.Add((name, IncrementalHash.CreateHash(algorithm)));
            }
        }
    }

    /// <summary>Number of bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Whether an algorithm, in lower case without hyphen, can be computed.</summary>
    public static bool Knows(string algorithm) => Named(algorithm) is not null;

    /// <summary>The digests of what a stream gives.</summary>
    public static Digests Of(Stream stream, IEnumerable<string> algorithms)
    {
        var digests = new Digests(algorithms);
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            digests.Append(buffer.AsSpan(0, read));
        }

        return digests;
    }

    /// <summary>Takes in bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        foreach (var (_, hash) in hashes)
        {
            hash.AppendData(bytes);
        }
    }

    /// <summary>The digest under an algorithm that was asked for; ends it.</summary>
    public byte[]? Get(string algorithm)
    {
        if (!ended.TryGetValue(algorithm, out var digest) && hashes.Find(hash => hash.Name == algorithm).Hash is { } hash)
        {
            digest = ended[algorithm] = hash.GetHashAndReset();
        }

        return digest;
    }

    /// <summary>The digest in lower-case hex.</summary>
    public string? Hex(string algorithm) => Get(algorithm) is { } digest ? Convert.ToHexStringLower(digest) : null;

    /// <inheritdoc/>
    public void Dispose() => hashes.ForEach(static hash => hash.Hash.Dispose());

    // Others' archives are judged by what they state, MD5 and SHA-1 among it.
    private static HashAlgorithmName? Named(string algorithm) => algorithm switch
    {
        "md5" => HashAlgorithmName.MD5,
        "sha1" => HashAlgorithmName.SHA1,
        "sha256" => HashAlgorithmName.SHA256,
        "sha384" => HashAlgorithmName.SHA384,
        "sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };
}

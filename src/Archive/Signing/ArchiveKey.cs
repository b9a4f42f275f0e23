using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace Sourcebound.Archive.Signing;

/// <summary>
/// The P-384 key that web archives are signed with, because readers of them know no Ed25519. It follows from the publication's one key by HKDF (RFC 5869),
/// and its signatures from what is signed (RFC 6979), so that the same key signs the same archive with the same bytes.
/// </summary>
internal sealed class ArchiveKey
{
    private static readonly Org.BouncyCastle.Asn1.X9.X9ECParameters Curve = NistNamedCurves.GetByName("P-384");

    private readonly ECPrivateKeyParameters key;

    /// <summary>Derives it.</summary>
    public ArchiveKey(byte[] seed)
    {
        // 24 bytes more than the curve needs leave no bias.
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA512, seed, 72, salt: null, "sourcebound wacz signature p-384 v1"u8.ToArray());
        var secret = new BigInteger(1, material).Mod(Curve.N.Subtract(BigInteger.One)).Add(BigInteger.One);
        key = new ECPrivateKeyParameters(secret, new ECDomainParameters(Curve));
        var point = Curve.G.Multiply(secret).Normalize();
        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP384,
            Q = new ECPoint { X = point.AffineXCoord.GetEncoded(), Y = point.AffineYCoord.GetEncoded() },
        });
        PublicKey = Convert.ToBase64String(ecdsa.ExportSubjectPublicKeyInfo());
    }

    /// <summary>The key to check with, SubjectPublicKeyInfo, base64.</summary>
    public string PublicKey { get; }

    /// <summary>Signs the text of a hash: base64 of the two numbers, as IEEE P1363 has them.</summary>
    public string Sign(string hash)
    {
        var signer = new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest()));
        signer.Init(true, key);
        var pair = signer.GenerateSignature(SHA256.HashData(Encoding.UTF8.GetBytes(hash)));
        return Convert.ToBase64String([.. pair.SelectMany(static number => Org.BouncyCastle.Utilities.BigIntegers.AsUnsignedByteArray(48, number))]);
    }

    /// <summary>Whether a signature is by the key of that name.</summary>
    public static bool IsSigned(string publicKey, string hash, string signature)
    {
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            return ecdsa.VerifyData(Encoding.UTF8.GetBytes(hash), Convert.FromBase64String(signature), HashAlgorithmName.SHA256);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}

namespace Sourcebound.Archive.Wacz;

/// <summary>What a signer says of a web archive, kept beside it until a build takes it in.</summary>
/// <param name="Hash">The hash of the archive's description that was signed, <c>sha256:</c> and lower-case hex.</param>
/// <param name="Created">When, as the signer wrote it.</param>
/// <param name="Software">With what.</param>
/// <param name="Version">The version of the signature's form.</param>
/// <param name="Signature">ECDSA P-384 over the text of the hash, base64.</param>
/// <param name="PublicKey">The key to check it with, SubjectPublicKeyInfo, base64.</param>
internal sealed record WaczSignature(string Hash, string Created, string Software, string Version, string Signature, string PublicKey);

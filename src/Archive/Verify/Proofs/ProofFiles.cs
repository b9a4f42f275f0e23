namespace Sourcebound.Archive.Verify.Proofs;

/// <summary>The files that quote proofs speak of, wherever they lie: by path in a folder, or by address in an archive.</summary>
/// <param name="Names">Paths or addresses.</param>
/// <param name="Read">The bytes of one; null when they cannot be had.</param>
internal sealed record ProofFiles(IEnumerable<string> Names, Func<string, byte[]?> Read);

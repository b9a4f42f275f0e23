using System.Text.Json;
using Sourcebound.Archive.Signing;

namespace Sourcebound.Archive.Verify.Wacz;

/// <summary>Judges <c>datapackage-digest.json</c>: the hash of the description, and the signature over it.</summary>
/// <param name="folder">The WACZ file.</param>
/// <param name="report">Takes what is found.</param>
/// <param name="key">The publisher's key as base64 of its SPKI, when the reader knows it.</param>
internal sealed class WaczSignature(IFolder folder, Report report, string? key)
{
    private readonly Part part = report.Part("WACZ digests and signatures");

    /// <summary>Judges it.</summary>
    public void Judge()
    {
        if (!folder.Has(DataPackage.DigestName))
        {
            report.Note($"there is no `{DataPackage.DigestName}`: nothing holds the description itself");
            return;
        }

        if (folder.Read(DataPackage.DigestName) is not { } bytes || JsonFields.Object(bytes) is not { } digest)
        {
            Fault("wacz-digest", "it is no JSON object");
            return;
        }

        part.Count++;
        var hash = digest.Text("hash");
        if (digest.Text("path") is { } path && path != DataPackage.FileName)
        {
            Fault("wacz-digest", $"it is of `{path}`, not of `{DataPackage.FileName}`");
        }

        if (hash is null || StatedDigest.Read(hash) is not { IsKnown: true } stated)
        {
            Fault("wacz-digest", "it states no hash of a known kind");
        }
        else if (!folder.Has(DataPackage.FileName) || folder.Measure(DataPackage.FileName, [stated.Algorithm]) is not { } digests)
        {
            Fault("wacz-digest", $"`{DataPackage.FileName}` cannot be read");
        }
        else if (!stated.Is(digests.Get(stated.Algorithm)))
        {
            Fault("wacz-digest", $"`{DataPackage.FileName}` has the {stated.Algorithm} {digests.Hex(stated.Algorithm)}, stated is {stated.Value}");
        }

        if (digest.Get("signedData") is { ValueKind: JsonValueKind.Object } signed)
        {
            JudgeSigned(signed, hash);
        }
        else if (key is not null)
        {
            Fault("wacz-unsigned", "it carries no signature, and a key was given");
        }
        else
        {
            report.Note("it is not signed: its hashes prove that nothing changed since, not who made it");
        }
    }

    private void JudgeSigned(JsonElement signed, string? hash)
    {
        part.Count++;
        if (signed.Text("hash") != hash)
        {
            Fault("wacz-signature-hash", "the signature is of another hash than the one stated");
            return;
        }

        if (signed.Text("publicKey") is not { } publicKey)
        {
            part.Unjudged++;
            report.Note(signed.Get("domainCert") is null
                ? "its signature names no key and was not judged"
                : "it is signed with a domain's certificate and a time stamp, which were not judged: that needs the certificates of others");
            return;
        }

        if (!ArchiveKey.IsSigned(publicKey, hash ?? "", signed.Text("signature") ?? ""))
        {
            Fault("wacz-signature", "the signature is not by the key it names over this hash");
        }
        else if (key is null)
        {
            report.Note("its signature is by the key inside it: that proves only that the same key signed, not whose it is");
        }
        else if (key != publicKey)
        {
            Fault("wacz-other-key", "it is signed with another key than the given one");
        }
    }

    private void Fault(string code, string message) => part.Fault(code, DataPackage.DigestName, message, scope: report);
}

using System.Text;
using System.Text.Json;
using Sourcebound.Archive.Verify;
using Sourcebound.Archive.Wacz;
using Sourcebound.Model;
using Sourcebound.Output;

namespace Sourcebound.Archive.Signing;

/// <summary>The signatures that an editor made and put into the input folder. A build takes in those that are of what it builds, and no other.</summary>
internal sealed class SignatureFiles
{
    /// <summary>Their folder in the input.</summary>
    public const string Folder = "signatures";

    /// <summary>The file of the signatures of web archives.</summary>
    public const string OfArchives = "wacz.json";

    private readonly string folder;
    private readonly MinisignKey? key;
    private readonly string? archiveKey;
    private readonly JsonElement? archives;

    /// <summary>Reads those of an input folder.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="signing">The keys that the publication states, or null.</param>
    public SignatureFiles(string input, Sourcebound.Model.Signing? signing)
    {
        folder = Path.Combine(input, Folder);
        key = signing?.Minisign is { } line ? MinisignKey.Read(line) : null;
        archiveKey = signing?.Wacz;
        archives = Read(OfArchives) is { } bytes ? JsonFields.Object(bytes)?.Get("signatures") : null;
        IsStale = archives is not null && archiveKey is null;
    }

    /// <summary>Whether any of them was left out, because it is of another state or by another key.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The file of the signatures of web archives.</summary>
    public static byte[] Write(IEnumerable<(string Hash, string Created, string Signature)> signatures, string publicKey) => JsonText.File(json =>
    {
        json.WriteString("format", "sourcebound-wacz-signatures-1");
        json.WriteStartObject("signatures");
        foreach (var (hash, created, signature) in signatures.DistinctBy(static each => each.Hash).OrderBy(static each => each.Hash, StringComparer.Ordinal))
        {
            json.WriteStartObject(hash);
            json.WriteString("created", created);
            json.WriteString("signature", signature);
            json.WriteString("publicKey", publicKey);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    /// <summary>The signature of the web archive whose description has this hash; null when there is none by the stated key.</summary>
    public WaczSignature? Of(string hash)
    {
        if (archives is null || archiveKey is null)
        {
            return null;
        }

        if (archives.Value.Get(hash) is { } signed && signed.Text("signature") is { } signature && signed.Text("created") is { } created
            && signed.Text("publicKey") == archiveKey && ArchiveKey.IsSigned(archiveKey, hash, signature))
        {
            return new WaczSignature(hash, created, ArchivedSite.Software, "0.1.0", signature, archiveKey);
        }

        IsStale = true;
        return null;
    }

    /// <summary>The signatures of this list of files, by name of their file.</summary>
    public IReadOnlyDictionary<string, byte[]> Beside(byte[] list)
    {
        var beside = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in Manifest.SignatureNames)
        {
            if (Read(name) is not { } bytes)
            {
                continue;
            }

            var text = Encoding.UTF8.GetString(bytes);
            var isOurs = key is not null && (name.EndsWith(MinisignSignature.Ending, StringComparison.Ordinal)
                ? MinisignSignature.Fault(key, list, text) : SshSignature.Fault(key.Key, list, text)) is null;
            IsStale |= !isOurs;
            if (isOurs)
            {
                beside[name] = bytes;
            }
        }

        return beside;
    }

    /// <summary>The public keys in the forms that people's programs read.</summary>
    public void AddKeys(OutputTree output)
    {
        if (key is not null)
        {
            output.Add("archive/minisign.pub", Encoding.ASCII.GetBytes(key.File));
            output.Add("archive/allowed_signers", Encoding.ASCII.GetBytes(key.AllowedSigner));
        }
    }

    private byte[]? Read(string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}

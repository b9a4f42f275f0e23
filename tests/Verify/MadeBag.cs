using System.Security.Cryptography;
using System.Text;

namespace Sourcebound.Tests.Verify;

/// <summary>A bag made by hand, to be spoilt at will.</summary>
internal sealed class MadeBag
{
    /// <summary>Its payload by path from the bag.</summary>
    public Dictionary<string, byte[]> Payload { get; } =
        MadeArticle.Files().ToDictionary(static file => $"data/site/articles/losses/{file.Key}", static file => file.Value, StringComparer.Ordinal);

    /// <summary>Changes all files before the tag manifests are made of them.</summary>
    public Action<Dictionary<string, byte[]>> ChangeFiles { get; set; } = static _ => { };

    /// <summary>Changes all files once all are there.</summary>
    public Action<Dictionary<string, byte[]>> ChangeSealed { get; set; } = static _ => { };

    /// <summary>Replaces words in one of its text files.</summary>
    public static void Replace(Dictionary<string, byte[]> files, string path, string old, string with) =>
        files[path] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[path]).Replace(old, with, StringComparison.Ordinal));

    /// <summary>Its files by path.</summary>
    public Dictionary<string, byte[]> Files()
    {
        var files = new Dictionary<string, byte[]>(Payload, StringComparer.Ordinal)
        {
            ["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"u8.ToArray(),
            ["bag-info.txt"] = Encoding.UTF8.GetBytes($"Source-Organization: Made by hand\nPayload-Oxum: {Payload.Values.Sum(static bytes => bytes.Length)}.{Payload.Count}\n"),
            ["manifest-sha256.txt"] = List(Payload, SHA256.HashData),
            ["manifest-sha512.txt"] = List(Payload, SHA512.HashData),
        };
        ChangeFiles(files);
        var tags = files.Where(static file => !file.Key.StartsWith("data/", StringComparison.Ordinal)).ToList();
        files["tagmanifest-sha256.txt"] = List(tags, SHA256.HashData);
        files["tagmanifest-sha512.txt"] = List(tags, SHA512.HashData);
        ChangeSealed(files);
        return files;
    }

    private static byte[] List(IEnumerable<KeyValuePair<string, byte[]>> files, Func<byte[], byte[]> hash) => Encoding.UTF8.GetBytes(string.Concat(files.Select(file =>
        $"{Convert.ToHexStringLower(hash(file.Value))}  {file.Key.Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\n")));
}

using System.Security.Cryptography;
using System.Text;
using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>Writes a bag (BagIt 1.0, RFC 8493) as a ZIP file: what is in it stands before what it carries, so that it reads front to back.</summary>
internal static class BagFile
{
    /// <summary>Its path in the output folder.</summary>
    public const string Path = "archive/site-bag.zip";

    // RFC 8493, 4: the folder in the file is called as the file is.
    private const string Folder = "site-bag/";

    private static readonly byte[] Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"u8.ToArray();

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, ArchivedSite site, ArchivedBuild build, BagPayload payload)
    {
        var zip = new ZipWriter(output, site.Time);
        var text = new BagText(site, build, payload);
        List<(string Name, string Sha256, string Sha512)> tags = [];
        AddTag("bagit.txt", Declaration);
        AddTag("bag-info.txt", Encoding.UTF8.GetBytes(text.Info));
        AddTag("README.txt", Encoding.UTF8.GetBytes(text.Readme));
        AddManifest("manifest-sha256.txt", static file => file.Facts.Sha256);
        AddManifest("manifest-sha512.txt", static file => file.Facts.Sha512);
        var listed = tags.OrderBy(static tag => tag.Name, StringComparer.Ordinal).ToList();
        zip.Add($"{Folder}tagmanifest-sha256.txt", Encoding.UTF8.GetBytes(string.Concat(listed.Select(static tag => Line(tag.Sha256, tag.Name)))));
        zip.Add($"{Folder}tagmanifest-sha512.txt", Encoding.UTF8.GetBytes(string.Concat(listed.Select(static tag => Line(tag.Sha512, tag.Name)))));
        foreach (var file in payload.Files)
        {
            using var content = file.Open();
            zip.Add(Folder + file.Path, file.Facts, content);
        }

        zip.Close();

        void AddTag(string name, byte[] bytes)
        {
            var facts = FileFacts.Of(bytes);
            tags.Add((name, facts.Sha256, facts.Sha512));
            zip.Add(Folder + name, bytes);
        }

        // A list of a hundred thousand files is not held either.
        void AddManifest(string name, Func<PayloadFile, string> digest)
        {
            using var sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
            var longest = payload.Files.Sum(static file => 131L + (9L * file.Path.Length));
            var (_, sha256) = zip.Add(Folder + name, longest, stream =>
            {
                var lines = new BufferedStream(stream, 1 << 16);
                foreach (var file in payload.Files)
                {
                    var line = Encoding.UTF8.GetBytes(Line(digest(file), file.Path));
                    sha512.AppendData(line);
                    lines.Write(line);
                }

                lines.Flush();
            });
            tags.Add((name, sha256, Convert.ToHexStringLower(sha512.GetHashAndReset())));
        }
    }

    // RFC 8493, 2.1.3: line ends and the percent sign itself are written as RFC 3986 has it, and nothing else.
    private static string Line(string digest, string path) =>
        $"{digest}  {path.Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)}\n";
}

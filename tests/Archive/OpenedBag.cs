using System.IO.Compression;
using System.Text;

namespace Sourcebound.Tests.Archive;

/// <summary>A bag as the framework's own ZIP reader finds it.</summary>
internal sealed class OpenedBag : IDisposable
{
    private readonly ZipArchive zip;

    /// <summary>Opens the bag of a published site.</summary>
    public OpenedBag(string site) => zip = ZipFile.OpenRead(Path.Combine(site, "archive", "site-bag.zip"));

    /// <summary>Paths in the bag, in the order of the file.</summary>
    public IReadOnlyList<string> Paths => [.. zip.Entries.Select(static entry => entry.FullName["site-bag/".Length..])];

    /// <summary>The bytes of the file at <paramref name="path"/>.</summary>
    public byte[] Bytes(string path)
    {
        using var content = zip.GetEntry($"site-bag/{path}")!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The lines of the text file at <paramref name="path"/>.</summary>
    public string[] Lines(string path) => Encoding.UTF8.GetString(Bytes(path)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The value of a field of <c>bag-info.txt</c>, or null.</summary>
    public string? Info(string label) =>
        Lines("bag-info.txt").FirstOrDefault(line => line.StartsWith($"{label}: ", StringComparison.Ordinal))?[(label.Length + 2)..];

    /// <summary>Lays the files below <paramref name="from"/> into <paramref name="folder"/>.</summary>
    public void Extract(string from, string folder)
    {
        foreach (var path in Paths.Where(path => path.StartsWith(from, StringComparison.Ordinal)))
        {
            var target = Path.Combine([folder, .. path[from.Length..].Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, Bytes(path));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();
}

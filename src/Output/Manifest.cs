using System.Collections.Immutable;
using System.Text;

namespace Sourcebound.Output;

/// <summary>The list of a publication's files with their SHA-256, in the form that <c>sha256sum -c</c> reads.</summary>
/// <param name="Files">Path from the output folder, forward slashes, and lower-case hex, by path in ordinal order.</param>
internal sealed record Manifest(ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = "SHA256SUMS";

    // sha256sum passes over lines that begin with `#`; the line also says that the folder is ours.
    private const string FirstLine = "# Sourcebound: all files of this publication. Check them with: sha256sum -c SHA256SUMS";

    /// <summary>An empty list.</summary>
    public static Manifest Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The list in <paramref name="folder"/>; null when there is none of ours.</summary>
    public static Manifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        var lines = File.ReadAllLines(path, Encoding.UTF8);
        if (lines is not [FirstLine, .. var entries])
        {
            return null;
        }

        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // 64 digits of hex, two spaces, the path. A path that leads out of the folder was not written by us.
            if (entry.Length > 66 && !Path.IsPathRooted(entry[66..]) && !entry[66..].Split('/').Contains(".."))
            {
                files[entry[66..]] = entry[..64];
            }
        }

        return new Manifest(files.ToImmutable());
    }

    /// <summary>The list as a file's bytes.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var (path, hash) in Files)
        {
            text.Append(hash).Append("  ").Append(path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

using System.Collections.Immutable;
using System.Text;

namespace Sourcebound.Output;

/// <summary>The list of a publication's files with their SHA-256, in the form that <c>sha256sum -c</c> reads.</summary>
/// <param name="Files">Hashes by path from the output folder, forward slashes.</param>
internal sealed record Manifest(IReadOnlyDictionary<string, Sha256Value> Files)
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = "SHA256SUMS";

    /// <summary>The names of its signatures, which stand beside it and cannot stand in it.</summary>
    public static ImmutableArray<string> SignatureNames { get; } = [FileName + ".minisig", FileName + ".sig"];

    /// <summary>GitHub Pages publishes the files of a branch as they are where this file stands, whatever it holds.</summary>
    public const string NoJekyll = ".nojekyll";

    /// <summary>Netlify and Cloudflare Pages answer with the headers that it names, and with nothing when it is asked for itself.</summary>
    public const string Headers = "_headers";

    /// <summary>The names of files that hosts read and, some of them, do not hand out: ours to replace and to delete, but nothing that a reader can check.</summary>
    public static ImmutableArray<string> HostFileNames { get; } = [NoJekyll, Headers];

    // sha256sum passes over lines that begin with `#`; the line also says that the folder is ours.
    private const string FirstLine = "# Sourcebound: all files of this publication. Check them with: sha256sum -c SHA256SUMS";

    private const string Between = "  ";

    // Before the line of a file for hosts: a note to the next build, to everybody else a comment.
    private const string Aside = "# ";

    /// <summary>An empty list.</summary>
    public static Manifest Empty { get; } = new(new Dictionary<string, Sha256Value>(StringComparer.Ordinal));

    /// <summary>The list in <paramref name="folder"/>; null when there is none of ours.</summary>
    public static Manifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        Dictionary<string, Sha256Value> files = new(StringComparer.Ordinal);
        foreach (var (index, written) in File.ReadLines(path, Encoding.UTF8).Index())
        {
            if (index == 0)
            {
                if (written != FirstLine)
                {
                    return null;
                }

                continue;
            }

            var line = written.StartsWith(Aside, StringComparison.Ordinal) ? written[Aside.Length..] : written;

            // A path that leads out of the folder was not written by us.
            var start = Sha256Value.Digits + Between.Length;
            if (line.Length > start && Sha256Value.Parse(line.AsSpan(0, Sha256Value.Digits)) is { } hash
                && !Path.IsPathRooted(line[start..]) && !line[start..].Split('/').Contains(".."))
            {
                files[line[start..]] = hash;
            }
        }

        return files.Count == 0 && new FileInfo(path).Length == 0 ? null : new Manifest(files);
    }

    /// <summary>Writes the list, by path in ordinal order.</summary>
    public void Write(Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        writer.Write(FirstLine);
        writer.Write('\n');
        foreach (var (path, hash) in Files.OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            writer.Write(HostFileNames.Contains(path) ? Aside : "");
            writer.Write(hash.ToString());
            writer.Write(Between);
            writer.Write(path);
            writer.Write('\n');
        }
    }
}

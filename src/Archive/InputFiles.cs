using System.Collections.Immutable;
using Sourcebound.Model;
using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>The files of the input folder as they go into a bag: all that an editor wrote, nothing hidden, and nothing that a link leads to.</summary>
internal static class InputFiles
{
    /// <summary>Detached signatures: they sign what a build gives, so that a bag that held them would never be the same again.</summary>
    private const string Signatures = "signatures";

    /// <summary>Files as they were supplied, with all that they hold beside the text: kept by the editor, needed by no build, and not for publication.</summary>
    private const string AsSupplied = "as-supplied.";

    /// <summary>All of them, below <paramref name="folder"/>, in ordinal order, each read through once.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="folder">What their paths begin with.</param>
    /// <param name="withheld">Articles that are not published yet, and go nowhere.</param>
    /// <exception cref="OutputException">One cannot be read.</exception>
    public static IEnumerable<PayloadFile> In(string input, string folder, ImmutableArray<Slug> withheld) => PathsIn(new DirectoryInfo(input), "")
        .Where(path => !withheld.Any(slug => path.StartsWith($"articles/{slug}/", StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal)
        .Select(path =>
        {
            var location = Path.Combine(input, path);
            try
            {
                using var content = Open(location);
                RefuseSecret(path, content);
                return new PayloadFile(folder, path, FileFacts.Of(content), () => Open(location));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new OutputException($"`{path}` of the input cannot be read, so no bag can hold it; `--no-archive` publishes without", failure);
            }
        });

    // What goes into a bag is published.
    private static void RefuseSecret(string path, FileStream content)
    {
        Span<byte> begin = stackalloc byte[256];
        begin = begin[..content.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)];
        content.Position = 0;
        if (begin.IndexOf("PRIVATE KEY-----"u8) >= 0
            || (begin.StartsWith("untrusted comment:"u8) && begin[..Math.Max(0, begin.IndexOf((byte)'\n'))].IndexOf("secret key"u8) >= 0))
        {
            throw new OutputException($"`{path}` of the input is a secret key, and a bag would publish it; move it elsewhere");
        }
    }

    private static IEnumerable<string> PathsIn(DirectoryInfo folder, string path) => folder.EnumerateFileSystemInfos()
        .Where(entry => entry.LinkTarget is null && !entry.Name.StartsWith('.') && !entry.Name.StartsWith(AsSupplied, StringComparison.Ordinal) && !(path.Length == 0 && entry.Name == Signatures))
        .SelectMany(entry => entry is DirectoryInfo inner ? PathsIn(inner, $"{path}{entry.Name}/") : [path + entry.Name]);

    private static FileStream Open(string location) => new(location, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}

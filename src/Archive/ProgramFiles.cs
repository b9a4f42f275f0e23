using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>The program's own source, theme and list of packages, which it carries in itself: what a stranger builds the same site with.</summary>
internal static class ProgramFiles
{
    private const string Prefix = "program/";

    /// <summary>All of them, below <paramref name="folder"/>, in ordinal order.</summary>
    public static IEnumerable<PayloadFile> In(string folder) => typeof(ProgramFiles).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name =>
        {
            using var content = Open(name);
            return new PayloadFile(folder, name[Prefix.Length..], FileFacts.Of(content), () => Open(name));
        });

    private static Stream Open(string name) => typeof(ProgramFiles).Assembly.GetManifestResourceStream(name)!;
}

namespace Sourcebound.Archive.Verify.Bag;

/// <summary>A manifest of a bag (RFC 8493, 2.1.3 and 2.2.1): the digests of its payload or of its tag files under one algorithm.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Algorithm">Lower case, without hyphen.</param>
/// <param name="IsOfTags">Whether it lists tag files.</param>
internal sealed record BagManifest(string Name, string Algorithm, bool IsOfTags)
{
    /// <summary>What it lists: path and digest in hex.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The manifests among the files at the top of a bag.</summary>
    public static IReadOnlyList<BagManifest> AllOf(IFolder bag) =>
        [.. bag.Paths.Where(static path => !path.Contains('/', StringComparison.Ordinal) && path.EndsWith(".txt", StringComparison.Ordinal)).Select(Named).OfType<BagManifest>()];

    /// <summary>A path as it is written in manifests: only line ends and the sign itself are encoded.</summary>
    public static string Decoded(string path) => path
        .Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase)
        .Replace("%25", "%", StringComparison.Ordinal);

    /// <summary>Reads its lines.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="fault">Told a code, a message, the line's number and place.</param>
    public void Read(Stream stream, Action<string, string, int, long> fault)
    {
        var number = 0;
        foreach (var (offset, bytes, isEnded) in Lines.Of(stream))
        {
            number++;
            if (bytes is [] or [(byte)'\r'])
            {
                continue;
            }

            // The digest, white space, and the path; some programs write an asterisk before it.
            var line = Lines.Text(bytes)?.TrimEnd('\r');
            var space = line?.AsSpan().IndexOfAny(' ', '\t') ?? -1;
            var path = space <= 0 ? "" : line![space..].TrimStart(' ', '\t');
            path = Decoded(path.StartsWith('*') ? path[1..] : path);
            path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
            if (space <= 0 || path.Length == 0 || !line.AsSpan(0, space).ContainsOnlyHex())
            {
                fault(isEnded ? "bag-manifest-line" : "bag-manifest-truncated", isEnded ? "it is no digest and path" : "the file ends inside it", number, offset);
            }
            else if (SafePath.Fault(path) is { } unsafePath)
            {
                fault("bag-unsafe-path", $"the path `{path}` {unsafePath}", number, offset);
            }
            else if (path.StartsWith("data/", StringComparison.Ordinal) == IsOfTags)
            {
                fault("bag-manifest-line", $"`{path}` is {(IsOfTags ? "of the payload, and this manifest of tag files" : "not of the payload, which lies in `data/`")}", number, offset);
            }
            else if (!Files.TryAdd(path, line![..space].ToLowerInvariant()))
            {
                fault("bag-manifest-duplicate", $"`{path}` is listed twice", number, offset);
            }
        }
    }

    private static BagManifest? Named(string path)
    {
        var name = path[..^4];
        foreach (var (start, isOfTags) in new[] { ("manifest-", false), ("tagmanifest-", true) })
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return new BagManifest(path, name[start.Length..].ToLowerInvariant().Replace("-", "", StringComparison.Ordinal), isOfTags);
            }
        }

        return null;
    }
}

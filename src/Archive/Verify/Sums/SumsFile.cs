namespace Sourcebound.Archive.Verify.Sums;

/// <summary>Judges a list that <c>sha256sum</c> reads, and the files it lists.</summary>
/// <param name="folder">The folder it lies in.</param>
/// <param name="name">Its name.</param>
/// <param name="report">Takes what is found.</param>
internal sealed class SumsFile(IFolder folder, string name, Report report)
{
    private readonly Part part = report.Part("files listed in SHA256SUMS");

    /// <summary>What it lists: path and digest in lower-case hex.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether these bytes begin like such a list.</summary>
    public static bool Is(ReadOnlySpan<byte> begin)
    {
        foreach (var line in System.Text.Encoding.Latin1.GetString(begin).Split('\n'))
        {
            if (!line.StartsWith('#') && line.Length > 0)
            {
                return line.Length > 66 && line.AsSpan(0, 64).ContainsOnlyHex() && line[64] == ' ';
            }
        }

        return false;
    }

    /// <summary>Reads its lines.</summary>
    public void Read()
    {
        using var stream = folder.Open(name);
        if (stream is null)
        {
            part.Fault("sums-unreadable", name, "its bytes cannot be read", scope: report);
            return;
        }

        var number = 0;
        foreach (var (offset, bytes, isEnded) in Lines.Of(stream))
        {
            number++;
            if (bytes is [] or [(byte)'#', ..])
            {
                continue;
            }

            Take(Lines.Text(bytes) ?? "", Fault);
            if (!isEnded)
            {
                Fault("sums-truncated", "the file ends inside it");
            }

            void Fault(string code, string message) =>
                part.Fault(code, name, message, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {number}"), offset, report);
        }

        if (Files.Count == 0)
        {
            part.Fault("sums-empty", name, "it lists no file", scope: report);
        }
    }

    /// <summary>Holds every listed file against its digest.</summary>
    public void JudgeFiles()
    {
        foreach (var (path, stated) in Files)
        {
            part.Count++;
            if (!folder.Has(path))
            {
                part.Fault("sums-missing-file", path, $"`{name}` lists it and it is not there", scope: report);
            }
            else if (folder.Measure(path, ["sha256"]) is not { } digests)
            {
                part.Fault("sums-unreadable", path, "its bytes cannot be read", scope: report);
            }
            else if (digests.Hex("sha256") != stated)
            {
                part.Fault("sums-digest", path, $"it has the sha256 {digests.Hex("sha256")}, `{name}` says {stated}", scope: report);
            }
        }
    }

    private void Take(string line, Action<string, string> fault)
    {
        // A line that begins with a backslash has line ends and backslashes of the name escaped.
        var isEscaped = line.StartsWith('\\');
        line = isEscaped ? line[1..] : line;
        if (line.Length < 67 || !line.AsSpan(0, 64).ContainsOnlyHex() || line[64] != ' ' || line[65] is not (' ' or '*'))
        {
            fault("sums-line", "it is no SHA-256, two spaces and path");
            return;
        }

        var path = isEscaped
            ? line[66..].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : line[66..];
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (SafePath.Fault(path) is { } unsafePath)
        {
            fault("sums-unsafe-path", $"the path `{path}` {unsafePath}");
        }
        else if (!Files.TryAdd(path, line[..64].ToLowerInvariant()))
        {
            fault("sums-duplicate", $"`{path}` is listed twice");
        }
    }
}

using Sourcebound.Archive.Verify.Warc;

namespace Sourcebound.Archive.Verify.Wacz;

/// <summary>Judges the second level of a big index: each of its lines leads to one compressed block of the first, and together they cover it.</summary>
/// <param name="folder">The WACZ file.</param>
/// <param name="report">Takes what is found.</param>
internal sealed class CdxBlocks(IFolder folder, Report report)
{
    private readonly Part part = report.Part("index blocks");

    /// <summary>Judges the file at <paramref name="path"/>.</summary>
    public void Judge(string path)
    {
        using var stream = folder.Open(path);
        if (stream is null)
        {
            part.Fault("wacz-unreadable-member", path, "its bytes cannot be read", scope: report);
            return;
        }

        var reached = new Dictionary<string, long>(StringComparer.Ordinal);
        var number = 0;
        foreach (var (at, bytes, _) in Lines.Of(stream))
        {
            number++;
            if (bytes.Length == 0 || bytes.AsSpan().StartsWith("!meta"u8))
            {
                continue;
            }

            part.Count++;
            var line = CdxLine.Read(bytes);
            var file = line is null ? null : FileNamed(line.Fields.Text("filename"));
            if (line is null || file is null || line.Fields.Number("offset") is not { } offset || line.Fields.Number("length") is not { } length)
            {
                Fault("idx-line", "it does not say which block of which file it leads to");
                continue;
            }

            if (offset != reached.GetValueOrDefault(file) || length <= 0 || length > folder.LengthOf(file) - offset)
            {
                Fault("idx-place", $"its block of {length} bytes at byte {offset} does not follow the one before in `{file}`");
                continue;
            }

            reached[file] = offset + length;
            JudgeBlock(line, file, offset, length, Fault);

            void Fault(string code, string message) =>
                part.Fault(code, path, message, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {number}"), at, report);
        }

        foreach (var (file, end) in reached.Where(each => each.Value != folder.LengthOf(each.Key)))
        {
            part.Fault("idx-place", path, $"no line leads to what follows byte {end} of `{file}`", scope: report);
        }
    }

    private string? FileNamed(string? name) => name is null ? null : folder.Has($"indexes/{name}") ? $"indexes/{name}" : folder.Has(name) ? name : null;

    private void JudgeBlock(CdxLine line, string file, long offset, long length, Action<string, string> fault)
    {
        using var stream = folder.Open(file);
        if (stream is not { CanSeek: true })
        {
            return;
        }

        if (line.Fields.Text("digest") is { } stated && StatedDigest.Read(stated) is { IsKnown: true } digest)
        {
            using var digests = Digests.Of(new Window(stream, offset, length), [digest.Algorithm]);
            if (!digest.Is(digests.Get(digest.Algorithm)))
            {
                fault("idx-digest", $"its block has the {digest.Algorithm} {digests.Hex(digest.Algorithm)}, the line says {digest.Value}");
            }
        }

        var members = new GzipMembers(new Window(stream, offset, length));
        var first = members.Next() ? new ForwardReader(members).Line(Lines.Longest) : null;
        if (first is null || !first.AsSpan().StartsWith(System.Text.Encoding.UTF8.GetBytes(line.Key)))
        {
            fault("idx-key", $"its block does not begin with `{line.Key}`");
        }
    }
}

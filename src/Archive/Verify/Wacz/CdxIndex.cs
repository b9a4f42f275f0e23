using System.IO.Compression;
using Sourcebound.Archive.Verify.Warc;

namespace Sourcebound.Archive.Verify.Wacz;

/// <summary>Judges the index of a WACZ file: every line leads to the record it speaks of, and every record that answers for an address is led to.</summary>
/// <param name="folder">The WACZ file.</param>
/// <param name="warcs">Its records.</param>
/// <param name="report">Takes what is found.</param>
internal sealed class CdxIndex(IFolder folder, WarcSet warcs, Report report)
{
    private readonly Part part = report.Part("index lines");

    /// <summary>Judges it.</summary>
    public void Judge()
    {
        var plain = folder.Paths.Where(static path => IsIndex(path) && (path.EndsWith(".cdx", StringComparison.Ordinal) || path.EndsWith(".cdxj", StringComparison.Ordinal))).ToList();
        var compressed = folder.Paths.Where(static path => IsIndex(path) && (path.EndsWith(".cdx.gz", StringComparison.Ordinal) || path.EndsWith(".cdxj.gz", StringComparison.Ordinal))).ToList();
        var second = folder.Paths.Where(static path => IsIndex(path) && path.EndsWith(".idx", StringComparison.Ordinal)).ToList();
        if (plain.Count + compressed.Count == 0)
        {
            part.Fault("wacz-no-index", "indexes/", "there is no index, so that no page can be found", scope: report);
            return;
        }

        foreach (var path in plain)
        {
            using var stream = folder.Open(path);
            JudgeLines(path, stream);
        }

        foreach (var path in compressed)
        {
            if (second.Count == 0)
            {
                part.Fault("wacz-no-idx", path, "it is compressed and there is no `.idx` that leads into it", scope: report);
            }

            using var stream = folder.Open(path);
            using var unpacked = stream is null ? null : new GZipStream(stream, CompressionMode.Decompress);
            try
            {
                JudgeLines(path, unpacked);
            }
            catch (InvalidDataException)
            {
                part.Fault("index-gzip", path, "its compressed bytes cannot be read", scope: report);
            }
        }

        second.ForEach(new CdxBlocks(folder, report).Judge);
        foreach (var (file, record) in warcs.All.Where(static each => each.Record is { IsToBeIndexed: true, IsIndexed: false, IsWhole: true }))
        {
            part.Fault("index-missing-record", file, $"no index line leads to the record of {record.Address}", record.Id, record.Offset, report);
        }
    }

    private static bool IsIndex(string path) => path.StartsWith("indexes/", StringComparison.Ordinal);

    private void JudgeLines(string path, Stream? stream)
    {
        if (stream is null)
        {
            part.Fault("wacz-unreadable-member", path, "its bytes cannot be read", scope: report);
            return;
        }

        byte[] before = [];
        long number = 0;
        foreach (var (offset, bytes, isEnded) in Lines.Of(stream))
        {
            number++;
            if (bytes.AsSpan().StartsWith("!meta"u8) || bytes.Length == 0)
            {
                continue;
            }

            part.Count++;
            if (before.AsSpan().SequenceCompareTo(bytes) > 0)
            {
                Fault("index-order", "it sorts before the line above, so that a search by halves misses it");
            }

            before = bytes;
            if (CdxLine.Read(bytes) is not { } line)
            {
                Fault(isEnded ? "index-line" : "index-truncated", isEnded ? "it is no key, time and JSON" : "the file ends inside it");
                continue;
            }

            if (line.Timestamp.Length is not (14 or 17))
            {
                Fault("index-line", $"its time `{line.Timestamp}` has neither 14 nor 17 digits");
            }

            JudgeLine(line, Fault);

            void Fault(string code, string message) =>
                part.Fault(code, path, message, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {number}"), offset, report);
        }
    }

    private void JudgeLine(CdxLine line, Action<string, string> fault)
    {
        var fields = line.Fields;
        if (fields.Text("filename") is not { } name || fields.Number("offset") is not { } offset)
        {
            fault("index-line", "it does not say in which file and where the record is");
            return;
        }

        if (warcs.FileNamed(name) is not { } file)
        {
            fault("index-file", $"it leads to `{name}`, which is not there");
            return;
        }

        if (warcs.At(file, offset) is not { } record)
        {
            fault("index-offset", $"no record begins at byte {offset} of `{name}`");
            return;
        }

        record.IsIndexed = true;
        if (fields.Get("length") is not null && fields.Number("length") != record.Length)
        {
            fault("index-length", $"the record has {record.Length} bytes, the line says {fields.Get("length")!.Value.GetRawText()}");
        }

        // What was sent with a request is added to the address by some.
        if (fields.Text("url") is { } url && url != record.Address && fields.Text("method") is null or "GET")
        {
            fault("index-url", $"the record is of {record.Address}, the line of {url}");
        }

        JudgeDigest(fields.Text("digest"), record, fault);
        if (fields.Text("recordDigest") is { } stated && StatedDigest.Read(stated) is { Algorithm: "sha256" } digest)
        {
            var (stored, unpacked) = warcs.Sha256(file, record);
            if (!digest.Is(stored) && !digest.Is(unpacked))
            {
                fault("index-record-digest", $"the record has the sha256 {Convert.ToHexStringLower(stored)}, the line says {digest.Value}");
            }
        }
    }

    private static void JudgeDigest(string? stated, WarcRecord record, Action<string, string> fault)
    {
        if (stated is null or "-" or "" || stated == record.Stated || record.Type == "revisit")
        {
            return;
        }

        // Older indexes leave out that it is SHA-1.
        var digest = StatedDigest.Read(stated) ?? new StatedDigest("sha1", stated);
        var computed = digest.Algorithm switch { "sha256" => record.Sha256, "sha1" => record.Sha1, _ => null };
        if (computed is null || !digest.Is(computed))
        {
            fault("index-digest", $"the record states {record.Stated ?? "no digest"}, the line says {stated}");
        }
    }
}

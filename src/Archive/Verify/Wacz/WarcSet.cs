using Sourcebound.Archive.Verify.Warc;

namespace Sourcebound.Archive.Verify.Wacz;

/// <summary>The records of all WARC files of a WACZ file, by where they begin and by the address they are of.</summary>
/// <param name="folder">The WACZ file.</param>
internal sealed class WarcSet(IFolder folder)
{
    private readonly Dictionary<(string File, long Offset), WarcRecord> places = [];
    private readonly Dictionary<string, (string File, WarcRecord Record)> addresses = new(StringComparer.Ordinal);

    /// <summary>All records with the files they lie in, in order.</summary>
    public List<(string File, WarcRecord Record)> All { get; } = [];

    /// <summary>The addresses that records answer for.</summary>
    public IReadOnlyCollection<string> Addresses => addresses.Keys;

    /// <summary>Judges all WARC files and remembers their records.</summary>
    public void Judge(Report report)
    {
        foreach (var path in folder.Paths.Where(static path => path.StartsWith("archive/", StringComparison.Ordinal)))
        {
            if (folder.Open(path) is not { CanSeek: true } stream)
            {
                report.Note("its records were not judged, because it does not lie in the archive as it is", path);
                continue;
            }

            using (stream)
            {
                foreach (var record in new WarcJudge(path, report).Judge(stream))
                {
                    All.Add((path, record));
                    places.TryAdd((path, record.Offset), record);
                    if (record is { Type: "resource" or "response", Address: { } address })
                    {
                        addresses.TryAdd(address, (path, record));
                    }
                }
            }
        }

        if (All.Count == 0 && !folder.Paths.Any(static path => path.StartsWith("archive/", StringComparison.Ordinal)))
        {
            report.Part("WARC records").Fault("wacz-no-warc", "archive/", "there is no WARC file", scope: report);
        }
    }

    /// <summary>The file that an index line names; null when there is none. Some name it with its folder, some without.</summary>
    public string? FileNamed(string name) => folder.Has($"archive/{name}") ? $"archive/{name}" : folder.Has(name) ? name : null;

    /// <summary>The record that begins at a place.</summary>
    public WarcRecord? At(string file, long offset) => places.GetValueOrDefault((file, offset));

    /// <summary>The record that answers for an address.</summary>
    public WarcRecord? Of(string address) => addresses.TryGetValue(address, out var found) ? found.Record : null;

    /// <summary>What an address answers with; null when that cannot be read.</summary>
    public byte[]? Read(string address)
    {
        if (!addresses.TryGetValue(address, out var found))
        {
            return null;
        }

        using var stream = folder.Open(found.File);
        return stream is null ? null : WarcPayload.Read(stream, found.Record.Offset);
    }

    /// <summary>SHA-256 of a record as it lies there, and unpacked.</summary>
    public (byte[] Stored, byte[] Unpacked) Sha256(string file, WarcRecord record)
    {
        using var stream = folder.Open(file);
        return stream is null ? ([], []) : WarcPayload.Sha256(stream, record.Offset, record.Length);
    }
}

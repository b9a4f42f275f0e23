using System.IO.Compression;

namespace Sourcebound.Archive.Verify.Zip;

/// <summary>A received package that is a ZIP file. Judging it reads every member once; what its bytes are is then known.</summary>
internal sealed class ZipFolder : IFolder
{
    // A text of any natural language takes a tenth of its size at the least.
    private const long BombLength = 100 << 20;
    private const long BombRatio = 100;

    private readonly Stream file;
    private readonly Report report;
    private readonly Part part;
    private readonly Dictionary<string, ZipEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Digests> measured = new(StringComparer.Ordinal);

    private ZipFolder(Stream file, Report report, Part part, List<ZipEntry> all)
    {
        (this.file, this.report, this.part, All) = (file, report, part, all);
        foreach (var entry in all.Where(static entry => !entry.Path.EndsWith('/')))
        {
            entries.TryAdd(entry.Path, entry);
        }

        Paths = [.. entries.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>All members as the directory lists them, folders among them.</summary>
    public IReadOnlyList<ZipEntry> All { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Reads the directory of a ZIP file and judges how its members lie in it.</summary>
    /// <param name="file">The file; must be able to seek.</param>
    /// <param name="report">Takes what is found.</param>
    /// <returns>The package; null when its directory cannot be followed.</returns>
    public static ZipFolder? Open(Stream file, Report report)
    {
        var part = report.Part("ZIP members");
        var directory = new ZipDirectory(file, part, report);
        if (!directory.Read())
        {
            return null;
        }

        var framing = new ZipFraming(directory, part, report);
        framing.JudgeNames();
        framing.JudgePlaces();
        return new ZipFolder(file, report, part, directory.Entries);
    }

    /// <summary>The member at a path.</summary>
    public ZipEntry Entry(string path) => entries[path];

    /// <inheritdoc/>
    public bool Has(string path) => entries.ContainsKey(path);

    /// <inheritdoc/>
    public long LengthOf(string path) => entries[path].Length;

    /// <summary>Reads every member once: CRC-32, length, and the digests that will be asked for.</summary>
    public void JudgeContents(IReadOnlyCollection<string> algorithms)
    {
        foreach (var entry in entries.Values.Where(static entry => entry is { Content: >= 0, IsEncrypted: false, Method: 0 or 8 }))
        {
            part.Count++;
            if (IsBomb(entry))
            {
                part.Fault("zip-bomb", entry.Path, $"it would grow from {entry.Packed} to {entry.Length} bytes; it is not unpacked", offset: entry.Header, scope: report);
                entry.Content = -1;
                continue;
            }

            JudgeContent(entry, algorithms);
        }
    }

    /// <inheritdoc/>
    public Stream? Open(string path) => entries[path] is { Content: >= 0, IsEncrypted: false, Method: 0 or 8 } entry && !IsBomb(entry) ? Unpacked(entry) : null;

    /// <inheritdoc/>
    public Digests? Measure(string path, IReadOnlyCollection<string> algorithms)
    {
        if (measured.TryGetValue(path, out var known) && algorithms.All(algorithm => known.Get(algorithm) is not null))
        {
            return known;
        }

        using var stream = Open(path);
        try
        {
            return stream is null ? null : measured[path] = Digests.Of(stream, algorithms);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsBomb(ZipEntry entry) => !entry.IsStored && entry.Length > BombLength && entry.Length / BombRatio > entry.Packed;

    private Stream Unpacked(ZipEntry entry)
    {
        var window = new Window(file, entry.Content, entry.Packed);
        return entry.IsStored ? window : new DeflateStream(window, CompressionMode.Decompress);
    }

    // Never takes in more than the directory declares and one byte, which shows that there is more.
    private void JudgeContent(ZipEntry entry, IReadOnlyCollection<string> algorithms)
    {
        var crc = new System.IO.Hashing.Crc32();
        var digests = new Digests(algorithms);
        var buffer = new byte[1 << 16];
        try
        {
            using var stream = Unpacked(entry);
            for (int read; digests.Length <= entry.Length && (read = stream.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, entry.Length - digests.Length + 1)))) > 0;)
            {
                crc.Append(buffer.AsSpan(0, read));
                digests.Append(buffer.AsSpan(0, read));
            }
        }
        catch (InvalidDataException)
        {
            part.Fault("zip-deflate", entry.Path, $"its compressed bytes cannot be read after byte {digests.Length} of its content", offset: entry.Content, scope: report);
            return;
        }

        if (digests.Length > entry.Length)
        {
            part.Fault("zip-bomb", entry.Path, $"it holds more than the {entry.Length} bytes that the directory declares", offset: entry.Content, scope: report);
            entry.Content = -1;
        }
        else if (digests.Length < entry.Length)
        {
            part.Fault("zip-size", entry.Path, $"it holds {digests.Length} bytes, the directory says {entry.Length}", offset: entry.Content, scope: report);
        }
        else if (crc.GetCurrentHashAsUInt32() != entry.Crc)
        {
            part.Fault("zip-crc", entry.Path, $"its content has the CRC-32 {crc.GetCurrentHashAsUInt32():x8}, the directory says {entry.Crc:x8}", offset: entry.Content, scope: report);
        }

        measured[entry.Path] = digests;
    }
}

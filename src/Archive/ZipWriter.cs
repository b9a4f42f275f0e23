using System.Buffers.Binary;
using System.Text;
using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>
/// Writes a ZIP file (APPNOTE 6.3.10) whose bytes depend on nothing but its members: every member stored as it is, in the order given, with one time and one
/// mode; no directory entries; extra fields only where a size or an offset needs 64 bits.
/// </summary>
/// <param name="output">Where to; must be at 0 and able to seek.</param>
/// <param name="time">The time of all members, UTC; ZIP counts in steps of two seconds.</param>
internal sealed class ZipWriter(Stream output, DateTime time)
{
    private const ushort Utf8Names = 0x0800;
    private const ushort Plain = 10;
    private const ushort Large = 45;
    private const uint Elsewhere = 0xFFFFFFFF;

    // Made by: Unix, so that a regular file with mode 0644 comes out.
    private const ushort MadeBy = 3 << 8;
    private const uint Mode = 0x81A4u << 16;

    private readonly List<Entry> entries = [];

    /// <summary>Adds a file.</summary>
    public void Add(string path, OutputFile file)
    {
        using var content = file.Open();
        Add(path, file.Facts, content);
    }

    /// <summary>Adds what <paramref name="content"/> gives, of which <paramref name="facts"/> are known.</summary>
    /// <exception cref="OutputException">It is longer or shorter than when it was hashed.</exception>
    public void Add(string path, FileFacts facts, Stream content)
    {
        Begin(path, facts.Crc32, facts.Length, isLarge: facts.Length >= Elsewhere);
        var start = output.Position;
        content.CopyTo(output, 1 << 17);
        if (output.Position - start != facts.Length)
        {
            throw new OutputException($"`{path}` was changed while it was archived; build again");
        }
    }

    /// <summary>Adds these bytes.</summary>
    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        Begin(path, System.IO.Hashing.Crc32.HashToUInt32(bytes), bytes.Length, isLarge: false);
        output.Write(bytes);
    }

    /// <summary>Adds what <paramref name="write"/> writes, without holding it.</summary>
    /// <param name="path">Its path in the archive.</param>
    /// <param name="atMost">No fewer bytes than it will have.</param>
    /// <param name="write">Writes it, front to back.</param>
    /// <returns>Its length and SHA-256.</returns>
    public (long Length, string Sha256) Add(string path, long atMost, Action<Stream> write)
    {
        var start = output.Position;
        var isLarge = atMost >= Elsewhere;
        Begin(path, 0, 0, isLarge);
        using var sink = new HashingStream(output);
        write(sink);

        // What could not be known before stands in the header, which is written a second time.
        var end = output.Position;
        output.Position = start;
        entries.RemoveAt(entries.Count - 1);
        Begin(path, sink.Crc32, sink.Length, isLarge);
        output.Position = end;
        return (sink.Length, sink.Sha256());
    }

    /// <summary>Writes the directory, after which nothing can be added.</summary>
    public void Close()
    {
        var start = output.Position;
        foreach (var entry in entries)
        {
            WriteEntry(entry);
        }

        var length = output.Position - start;
        if (entries.Count >= ushort.MaxValue || start >= Elsewhere || length >= Elsewhere)
        {
            WriteLargeEnd(start, length);
        }

        Span<byte> end = stackalloc byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)Math.Min(entries.Count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)Math.Min(entries.Count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)Math.Min(length, Elsewhere));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)Math.Min(start, Elsewhere));
        output.Write(end);
    }

    private void Begin(string path, uint crc, long length, bool isLarge)
    {
        var entry = new Entry(Encoding.UTF8.GetBytes(path), crc, length, output.Position, isLarge);
        entries.Add(entry);
        Span<byte> header = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        WriteCommon(header[4..], entry);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], (ushort)(isLarge ? 20 : 0));
        output.Write(header);
        output.Write(entry.Path);
        if (isLarge)
        {
            WriteExtra([length, length]);
        }
    }

    // The 24 bytes that a member's header and its line of the directory share.
    private void WriteCommon(Span<byte> header, Entry entry)
    {
        var isAscii = Ascii.IsValid(entry.Path);
        BinaryPrimitives.WriteUInt16LittleEndian(header, entry.IsLarge ? Large : Plain);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], isAscii ? (ushort)0 : Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], (ushort)((time.Hour << 11) | (time.Minute << 5) | (time.Second / 2)));
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], (ushort)(((time.Year - 1980) << 9) | (time.Month << 5) | time.Day));
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], entry.IsLarge ? Elsewhere : checked((uint)entry.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], entry.IsLarge ? Elsewhere : checked((uint)entry.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], checked((ushort)entry.Path.Length));
    }

    private void WriteEntry(Entry entry)
    {
        var isFar = entry.Offset >= Elsewhere;
        long[] extra = [.. entry.IsLarge ? [entry.Length, entry.Length] : Array.Empty<long>(), .. isFar ? [entry.Offset] : Array.Empty<long>()];
        Span<byte> line = stackalloc byte[46];
        line.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(line, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(line[4..], MadeBy | Large);
        WriteCommon(line[6..], entry);
        BinaryPrimitives.WriteUInt16LittleEndian(line[6..], entry.IsLarge || isFar ? Large : Plain);
        BinaryPrimitives.WriteUInt16LittleEndian(line[30..], (ushort)(extra.Length == 0 ? 0 : 4 + (8 * extra.Length)));
        BinaryPrimitives.WriteUInt32LittleEndian(line[38..], Mode);
        BinaryPrimitives.WriteUInt32LittleEndian(line[42..], isFar ? Elsewhere : (uint)entry.Offset);
        output.Write(line);
        output.Write(entry.Path);
        if (extra.Length > 0)
        {
            WriteExtra(extra);
        }
    }

    // 4.5.3: the values that do not fit, in this order.
    private void WriteExtra(ReadOnlySpan<long> values)
    {
        Span<byte> extra = stackalloc byte[4 + (8 * values.Length)];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 0x0001);
        BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], (ushort)(8 * values.Length));
        for (var index = 0; index < values.Length; index++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(extra[(4 + (8 * index))..], values[index]);
        }

        output.Write(extra);
    }

    private void WriteLargeEnd(long start, long length)
    {
        var at = output.Position;
        Span<byte> end = stackalloc byte[56 + 20];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], 44);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], MadeBy | Large);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], Large);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], length);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[64..], at);
        BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
        output.Write(end);
    }

    private sealed record Entry(byte[] Path, uint Crc, long Length, long Offset, bool IsLarge);
}

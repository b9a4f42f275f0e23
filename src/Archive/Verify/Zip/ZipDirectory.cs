using System.Buffers.Binary;
using System.Text;

namespace Sourcebound.Archive.Verify.Zip;

/// <summary>Finds and reads the directory at the end of a ZIP file (APPNOTE 6.3.10, 4.3.12 to 4.3.16).</summary>
/// <param name="file">The file.</param>
/// <param name="part">Where faults go.</param>
/// <param name="report">The package it is.</param>
internal sealed class ZipDirectory(Stream file, Part part, Report report)
{
    private const int EndLength = 22;
    private const int Longest = 256 << 20;

    /// <summary>The members, in the directory's order.</summary>
    public List<ZipEntry> Entries { get; } = [];

    /// <summary>Where the directory begins.</summary>
    public long Start { get; private set; }

    /// <summary>Reads it.</summary>
    /// <returns>Whether there is one that can be followed.</returns>
    public bool Read()
    {
        if (FindEnd() is not { } at)
        {
            part.Fault("zip-no-end", "", "there is no end record: the file is cut off or is no ZIP file", offset: file.Length, scope: report);
            return false;
        }

        Span<byte> end = stackalloc byte[EndLength];
        ReadAt(at, end);
        long count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        Start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var directoryEnd = at;
        if (BinaryPrimitives.ReadUInt32LittleEndian(end[4..]) != 0 || BinaryPrimitives.ReadUInt16LittleEndian(end[8..]) != count)
        {
            part.Fault("zip-parts", "", "the end record speaks of several disks", offset: at, scope: report);
            return false;
        }

        if (count == ushort.MaxValue || length == uint.MaxValue || Start == uint.MaxValue)
        {
            (count, length, directoryEnd) = ReadLargeEnd(at, count, length);
        }

        if (Start < 0 || length < 0 || length > Longest || Start + length > file.Length)
        {
            part.Fault("zip-directory-place", "", "the end record puts the directory outside the file", offset: at, scope: report);
            return false;
        }

        if (Start + length != directoryEnd)
        {
            part.Fault("zip-gap", "", $"the directory ends at byte {Start + length} and the end record begins at byte {directoryEnd}", offset: Start + length, scope: report);
        }

        var trailing = file.Length - at - EndLength - BinaryPrimitives.ReadUInt16LittleEndian(end[20..]);
        if (trailing != 0)
        {
            part.Fault("zip-trailing-data", "", $"{trailing} bytes follow the end of the archive", offset: file.Length - trailing, scope: report);
        }

        var directory = new byte[length];
        ReadAt(Start, directory);
        ReadEntries(directory, count);
        return true;
    }

    /// <summary>Fills <paramref name="into"/> from a place in the file.</summary>
    /// <returns>Whether the file goes on as far.</returns>
    public bool ReadAt(long offset, Span<byte> into)
    {
        if (offset < 0 || offset + into.Length > file.Length)
        {
            return false;
        }

        file.Position = offset;
        return file.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
    }

    // The last end record whose comment fits into the file; what follows the comment is judged later.
    private long? FindEnd()
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + ushort.MaxValue + 4096)];
        var first = file.Length - tail.Length;
        ReadAt(first, tail);
        for (var index = tail.Length - EndLength; index >= 0; index--)
        {
            if (tail.AsSpan(index).StartsWith("PK\x05\x06"u8)
                && index + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(index + 20)) <= tail.Length)
            {
                return first + index;
            }
        }

        return null;
    }

    private (long Count, long Length, long DirectoryEnd) ReadLargeEnd(long at, long count, long length)
    {
        Span<byte> locator = stackalloc byte[20];
        Span<byte> end = stackalloc byte[56];
        if (!ReadAt(at - 20, locator) || !locator.StartsWith("PK\x06\x07"u8))
        {
            // Exactly 65,535 members need no second record.
            return (count, length, at);
        }

        var place = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (!ReadAt(place, end) || !end.StartsWith("PK\x06\x06"u8))
        {
            part.Fault("zip-no-end", "", "the 64-bit end record is not where it is said to be", offset: at - 20, scope: report);
            return (count, length, at);
        }

        Start = BinaryPrimitives.ReadInt64LittleEndian(end[48..]);
        return (BinaryPrimitives.ReadInt64LittleEndian(end[32..]), BinaryPrimitives.ReadInt64LittleEndian(end[40..]), place);
    }

    private void ReadEntries(ReadOnlySpan<byte> directory, long count)
    {
        var at = 0;
        while (at + 46 <= directory.Length)
        {
            var head = directory[at..];
            int Field(ReadOnlySpan<byte> span, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(span[offset..]);
            var (name, extra, comment) = (Field(head, 28), Field(head, 30), Field(head, 32));
            if (!head.StartsWith("PK\x01\x02"u8) || 46 + name + extra + comment > head.Length)
            {
                break;
            }

            var entry = Large(
                new ZipEntry(
                    Encoding.UTF8.GetString(head.Slice(46, name)),
                    head.Slice(46, name).ToArray(),
                    Field(head, 8),
                    Field(head, 10),
                    BinaryPrimitives.ReadUInt32LittleEndian(head[16..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(head[20..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(head[24..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(head[42..])),
                head.Slice(46 + name, extra));
            Entries.Add(entry);
            at += 46 + name + extra + comment;
        }

        if (at != directory.Length || Entries.Count != count)
        {
            part.Fault(
                "zip-directory", "", $"the directory breaks off after {Entries.Count} of {count} members", offset: Start + at, scope: report);
        }
    }

    // 4.5.3: only those values that did not fit stand in the extra field, in this order.
    private static ZipEntry Large(ZipEntry entry, ReadOnlySpan<byte> extra)
    {
        for (var at = 0; at + 4 <= extra.Length;)
        {
            var (kind, size) = (BinaryPrimitives.ReadUInt16LittleEndian(extra[at..]), BinaryPrimitives.ReadUInt16LittleEndian(extra[(at + 2)..]));
            var values = extra[(at + 4)..Math.Min(extra.Length, at + 4 + size)];
            at += 4 + size;
            if (kind != 1)
            {
                continue;
            }

            entry = entry.Length == uint.MaxValue && Next(ref values) is { } length ? entry with { Length = length } : entry;
            entry = entry.Packed == uint.MaxValue && Next(ref values) is { } packed ? entry with { Packed = packed } : entry;
            entry = entry.Header == uint.MaxValue && Next(ref values) is { } header ? entry with { Header = header } : entry;
        }

        return entry;

        static long? Next(ref ReadOnlySpan<byte> values)
        {
            if (values.Length < 8)
            {
                return null;
            }

            var value = BinaryPrimitives.ReadInt64LittleEndian(values);
            values = values[8..];
            return value;
        }
    }
}

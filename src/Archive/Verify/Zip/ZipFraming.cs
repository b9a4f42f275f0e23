using System.Buffers.Binary;

namespace Sourcebound.Archive.Verify.Zip;

/// <summary>Judges how the members of a ZIP file lie in it: names, headers, and that every byte belongs to exactly one of them.</summary>
/// <param name="directory">Its directory.</param>
/// <param name="part">Where faults go.</param>
/// <param name="report">The package it is.</param>
internal sealed class ZipFraming(ZipDirectory directory, Part part, Report report)
{
    /// <summary>Judges names.</summary>
    public void JudgeNames()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in directory.Entries)
        {
            if (SafePath.Fault(entry.Path) is { } fault)
            {
                Fault("zip-unsafe-name", entry, $"its name {fault}");
            }

            if (!seen.Add(entry.Path))
            {
                Fault("zip-duplicate-name", entry, "another member has the same name");
            }

            if (entry.IsEncrypted)
            {
                Fault("zip-encrypted", entry, "it is encrypted");
            }

            if (entry.Method is not (0 or 8))
            {
                Fault("zip-method", entry, $"it is compressed by method {entry.Method}, which not every program reads");
            }
        }
    }

    /// <summary>Judges each member's own header, and that nothing lies between, over or before them.</summary>
    public void JudgePlaces()
    {
        long at = 0;
        ZipEntry? before = null;
        foreach (var entry in directory.Entries.OrderBy(static entry => entry.Header))
        {
            if (entry.Header < at)
            {
                Fault("zip-overlap", entry, $"it begins inside {(before is null ? "what is before" : $"`{before.Path}`")}");
            }
            else if (entry.Header > at)
            {
                Gap(at, entry.Header);
            }

            at = Math.Max(at, JudgeHeader(entry));
            before = entry;
        }

        if (at < directory.Start)
        {
            Gap(at, directory.Start);
        }
        else if (at > directory.Start && before is not null)
        {
            Fault("zip-overlap", before, "it reaches into the directory");
        }
    }

    private void Gap(long from, long to) =>
        part.Fault("zip-gap", "", $"{to - from} bytes belong to no member", offset: from, scope: report);

    private void Fault(string code, ZipEntry entry, string message) => part.Fault(code, entry.Path, message, offset: entry.Header, scope: report);

    // Gives where the member ends.
    private long JudgeHeader(ZipEntry entry)
    {
        Span<byte> head = stackalloc byte[30];
        if (!directory.ReadAt(entry.Header, head) || !head.StartsWith("PK\x03\x04"u8))
        {
            Fault("zip-no-local-header", entry, "its header is not where the directory says");
            return entry.Header;
        }

        var (nameLength, extraLength) = (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]), BinaryPrimitives.ReadUInt16LittleEndian(head[28..]));
        var name = new byte[nameLength];
        var extra = new byte[extraLength];
        var start = entry.Header + head.Length + nameLength + extraLength;
        if (!directory.ReadAt(entry.Header + head.Length, name) || !directory.ReadAt(entry.Header + head.Length + nameLength, extra)
            || entry.Packed < 0 || entry.Length < 0 || start + entry.Packed > directory.Start)
        {
            Fault("zip-truncated", entry, "it reaches beyond where the directory begins");
            return entry.Header;
        }

        entry.Content = start;
        List<string> other = [];
        Compare("name", !name.AsSpan().SequenceEqual(entry.Name));
        Compare("method", BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) != entry.Method);
        Compare("flags", BinaryPrimitives.ReadUInt16LittleEndian(head[6..]) != entry.Flags);
        var isEmpty = entry.IsDescribedAfter && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) == 0;
        Compare("CRC-32", !isEmpty && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) != entry.Crc);
        Compare("sizes", !isEmpty && !IsSize(head[18..], entry.Packed) | !IsSize(head[22..], entry.Length));
        if (other.Count > 0)
        {
            Fault("zip-local-differs", entry, $"its header and the directory differ in {string.Join(", ", other)}");
        }

        return start + entry.Packed + (entry.IsDescribedAfter ? DescriptorLength(entry, start + entry.Packed) : 0);

        void Compare(string what, bool differs)
        {
            if (differs)
            {
                other.Add(what);
            }
        }

        // A size of 64 bits stands in the extra field, of which the content's own CRC and length are proof enough.
        static bool IsSize(ReadOnlySpan<byte> field, long size) =>
            BinaryPrimitives.ReadUInt32LittleEndian(field) is var value && (value == size || value == uint.MaxValue);
    }

    // 4.3.9: CRC and two sizes of 4 or 8 bytes, with or without a signature before them.
    private int DescriptorLength(ZipEntry entry, long at)
    {
        Span<byte> bytes = stackalloc byte[24];
        foreach (var (length, signed) in new[] { (16, true), (24, true), (12, false), (20, false) })
        {
            if (!directory.ReadAt(at, bytes[..length]))
            {
                continue;
            }

            var from = signed ? 4 : 0;
            var isWide = length - from > 12;
            if ((!signed || bytes.StartsWith("PK\x07\x08"u8))
                && BinaryPrimitives.ReadUInt32LittleEndian(bytes[from..]) == entry.Crc
                && (isWide ? BinaryPrimitives.ReadInt64LittleEndian(bytes[(from + 12)..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[(from + 8)..])) == entry.Length)
            {
                return length;
            }
        }

        Fault("zip-local-differs", entry, "what follows its content says other sizes than the directory");
        return 0;
    }
}

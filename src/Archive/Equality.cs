using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Sourcebound.Archive.Verify;
using Sourcebound.Archive.Verify.Warc;
using Sourcebound.Archive.Wacz;
using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>
/// Reads an archive back as soon as it is written, front to back and with nothing of what wrote it, and compares every published file in it byte for byte. What
/// fails here is a fault of the program, and nothing is published.
/// </summary>
internal static class Equality
{
    private const int HeaderLength = 30;
    private const int BufferLength = 1 << 16;

    /// <summary>Proves that a web archive holds exactly <paramref name="files"/>.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    public static void OfWacz(Stream wacz, ArchivedSite site, IReadOnlyList<OutputFile> files)
    {
        using var records = new GZipStream(Members(wacz).First(static member => member.Path.EndsWith(".warc.gz", StringComparison.Ordinal)).Content, CompressionMode.Decompress);
        using var expected = CdxIndex.InOrder(site, files).AsEnumerable().GetEnumerator();
        var reader = new ForwardReader(records);
        while (!reader.IsAtEnd)
        {
            var head = WarcHead.Read(reader, out var fault) ?? throw new InvalidDataException($"a record of the web archive cannot be read: {fault?.Message}");
            if (head.Type != "resource")
            {
                reader.Copy(head.Length!.Value, static _ => { });
            }
            else if (!expected.MoveNext() || head.Address != site.AddressOf(expected.Current.Path) || head.Length != expected.Current.Facts.Length || !HasBytesOf(expected.Current, reader))
            {
                throw new InvalidDataException($"the web archive does not hold {head.Address} as it is published");
            }

            reader.Takes("\r\n\r\n"u8);
        }

        if (expected.MoveNext())
        {
            throw new InvalidDataException($"the web archive lacks {expected.Current.Path}");
        }
    }

    /// <summary>Proves that what a bag holds as the site is exactly <paramref name="held"/>.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static void OfBag(Stream bag, IReadOnlyList<OutputFile> held)
    {
        var next = 0;
        foreach (var (path, content) in Members(bag))
        {
            var at = path.IndexOf(BagPayload.Site, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            if (next == held.Count || path[(at + BagPayload.Site.Length)..] != held[next].Path || content.Length != held[next].Facts.Length || !HasBytesOf(held[next], content))
            {
                throw new InvalidDataException($"the bag does not hold {path} as it is published");
            }

            next++;
        }

        if (next < held.Count)
        {
            throw new InvalidDataException($"the bag lacks {held[next].Path}");
        }
    }

    private static bool HasBytesOf(OutputFile file, ForwardReader reader)
    {
        using var content = file.Open();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var isSame = true;
        var isWhole = reader.Copy(file.Facts.Length, piece =>
        {
            isSame = isSame && content.ReadAtLeast(buffer.AsSpan(0, piece.Length), piece.Length, throwOnEndOfStream: false) == piece.Length
                && piece.SequenceEqual(buffer.AsSpan(0, piece.Length));
        });
        ArrayPool<byte>.Shared.Return(buffer);
        return isSame && isWhole;
    }

    private static bool HasBytesOf(OutputFile file, Window stored)
    {
        using var content = file.Open();
        return OutputFiles.IsSame(stored, content);
    }

    // By the members' own headers, one after the other: the directory at the end is not asked.
    private static IEnumerable<(string Path, Window Content)> Members(Stream zip)
    {
        var header = new byte[HeaderLength];
        for (long at = 0; ;)
        {
            zip.Position = at;
            zip.ReadExactly(header);
            if (!header.AsSpan().StartsWith("PK\x03\x04"u8))
            {
                yield break;
            }

            long length = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(18));
            var rest = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28))];
            zip.ReadExactly(rest);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26));
            length = length == uint.MaxValue ? BinaryPrimitives.ReadInt64LittleEndian(rest.AsSpan(nameLength + 4)) : length;
            at += HeaderLength + rest.Length;
            yield return (Encoding.UTF8.GetString(rest, 0, nameLength), new Window(zip, at, length));
            at += length;
        }
    }
}

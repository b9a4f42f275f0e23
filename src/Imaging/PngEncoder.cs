using System.Buffers.Binary;
using System.IO.Hashing;
using Org.BouncyCastle.Utilities.Zlib;

namespace Sourcebound.Imaging;

/// <summary>Writes a PNG file without loss (PNG, third edition). Deflated by code that is the same everywhere: what native zlib writes depends on the processor.</summary>
internal static class PngEncoder
{
    private const int Best = 9;
    private const byte TrueColour = 2;
    private const byte TrueColourWithOpacity = 6;
    private const byte PaethFilter = 4;

    /// <summary>The file.</summary>
    public static byte[] Png(Pixels picture)
    {
        var isOpaque = picture.IsOpaque;
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), picture.Height);
        (head[8], head[9]) = (8, isOpaque ? TrueColour : TrueColourWithOpacity);
        WriteChunk(file, "IHDR"u8, head);
        WriteChunk(file, "IDAT"u8, Deflated(Filtered(picture, isOpaque ? 3 : 4)));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Filtered(Pixels picture, int channels)
    {
        var stride = picture.Width * channels;
        var filtered = new byte[(stride + 1) * picture.Height];
        var (above, row) = (new byte[stride], new byte[stride]);
        for (var y = 0; y < picture.Height; y++)
        {
            (above, row) = (row, above);
            for (var x = 0; x < picture.Width; x++)
            {
                picture.Rgba.AsSpan(((y * picture.Width) + x) * 4, channels).CopyTo(row.AsSpan(x * channels));
            }

            var to = filtered.AsSpan(y * (stride + 1), stride + 1);
            to[0] = PaethFilter;
            for (var at = 0; at < stride; at++)
            {
                var isFirst = at < channels;
                to[at + 1] = (byte)(row[at] - Paeth(isFirst ? 0 : row[at - channels], above[at], isFirst ? 0 : above[at - channels]));
            }
        }

        return filtered;
    }

    // 9.4: of the three neighbours the one nearest to left + above - corner.
    private static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZOutputStreamLeaveOpen(packed, Best))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var sum = new Crc32();
        sum.Append(type);
        sum.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, sum.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}

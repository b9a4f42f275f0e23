using System.Buffers.Binary;
using System.IO.Hashing;
using Org.BouncyCastle.Utilities.Zlib;

namespace Sourcebound.Imaging;

/// <summary>Writes a PNG file without loss (PNG, third edition). Deflated by code that is the same everywhere: what native zlib writes depends on the processor.</summary>
internal static class PngEncoder
{
    private const int Best = 9;

    // For a picture of few colours the best takes ten times as long as this, for a sixteenth less.
    private const int Usual = 6;
    private const byte TrueColour = 2;
    private const byte IndexedColour = 3;
    private const byte TrueColourWithOpacity = 6;
    private const byte PaethFilter = 4;

    /// <summary>The file.</summary>
    public static byte[] Png(Pixels picture)
    {
        var isOpaque = picture.IsOpaque;
        return Png(picture.Width, picture.Height, isOpaque ? TrueColour : TrueColourWithOpacity, [], Filtered(picture, isOpaque ? 3 : 4), Best);
    }

    /// <summary>The file of a picture of few colours.</summary>
    /// <param name="width">Number of columns.</param>
    /// <param name="height">Number of rows.</param>
    /// <param name="indices">For each pixel, row by row, the number of its colour.</param>
    /// <param name="palette">The colours, three bytes each.</param>
    public static byte[] Png(int width, int height, byte[] indices, byte[] palette)
    {
        // 12.7: the numbers of colours are best left unfiltered.
        var rows = new byte[(width + 1) * height];
        for (var y = 0; y < height; y++)
        {
            indices.AsSpan(y * width, width).CopyTo(rows.AsSpan((y * (width + 1)) + 1));
        }

        return Png(width, height, IndexedColour, palette, rows, Usual);
    }

    private static byte[] Png(int width, int height, byte colourType, byte[] palette, byte[] rows, int effort)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, colourType);
        WriteChunk(file, "IHDR"u8, head);
        if (palette.Length > 0)
        {
            WriteChunk(file, "PLTE"u8, palette);
        }

        WriteChunk(file, "IDAT"u8, Deflated(rows, effort));
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

    private static byte[] Deflated(byte[] bytes, int effort)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZOutputStreamLeaveOpen(packed, effort))
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

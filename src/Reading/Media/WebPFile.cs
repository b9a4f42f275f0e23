using System.Buffers.Binary;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Reading.Media;

/// <summary>What a WebP file says of itself, by its chunks (RFC 9649, 2).</summary>
internal static class WebPFile
{
    private const int ContainerHead = 12;
    private const int ChunkHead = 8;

    /// <summary>Whether these bytes begin like one.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.Length > ContainerHead && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    /// <summary>What it says, or null when it breaks off before its end.</summary>
    public static MediaFacts? Read(ReadOnlySpan<byte> bytes)
    {
        var carried = new Carried();
        var (width, height) = (0, 0);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + ChunkHead;
        if (end > bytes.Length)
        {
            return null;
        }

        for (var at = ContainerHead; at + ChunkHead <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (length > end - at - ChunkHead)
            {
                return null;
            }

            var type = Encoding.ASCII.GetString(bytes.Slice(at, 4));
            var chunk = bytes.Slice(at + ChunkHead, (int)length);
            at += ChunkHead + (int)(length + (length & 1));
            switch (type)
            {
                case "VP8X" when length >= 10:
                    (width, height) = (1 + At24(chunk[4..]), 1 + At24(chunk[7..]));
                    break;
                case "VP8 " when length >= 10 && width == 0:
                    (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(chunk[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(chunk[8..]) & 0x3FFF);
                    break;
                case "VP8L" when length >= 5 && width == 0:
                    var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[1..]);
                    (width, height) = (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
                    break;
                case "EXIF":
                    ExifBlock.Read(chunk.StartsWith("Exif\0\0"u8) ? chunk[6..] : chunk, carried);
                    break;
                case "XMP ":
                    carried.AddXmp(chunk);
                    break;
                case "VP8X" or "VP8 " or "VP8L" or "ALPH" or "ANIM" or "ANMF" or "ICCP":
                    break;
                default:
                    carried.Add(Carried.Unknown);
                    break;
            }
        }

        if (end < bytes.Length)
        {
            carried.Add(Carried.Behind);
        }

        // Whether a WebP picture is turned, programs do not agree on; here it is not.
        carried.Orientation = 1;
        return JpegFile.Facts(width, height, carried);
    }

    private static int At24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}

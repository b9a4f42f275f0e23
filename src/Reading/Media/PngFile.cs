using System.Buffers.Binary;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Reading.Media;

/// <summary>What a PNG file says of itself, by its chunks (PNG, third edition).</summary>
internal static class PngFile
{
    private const int ChunkFrame = 12;

    // The picture, its colours and its frames.
    private static readonly HashSet<string> OfThePicture = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT",
    };

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether these bytes begin like one.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <summary>What it says, or null when it breaks off before its end.</summary>
    public static MediaFacts? Read(ReadOnlySpan<byte> bytes)
    {
        var carried = new Carried();
        var (width, height, at, type) = (0, 0, Signature.Length, "");
        while (type != "IEND")
        {
            if (at + ChunkFrame > bytes.Length || BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) is var length && length > bytes.Length - at - ChunkFrame)
            {
                return null;
            }

            type = Encoding.ASCII.GetString(bytes.Slice(at + 4, 4));
            var chunk = bytes.Slice(at + 8, (int)length);
            at += ChunkFrame + (int)length;
            if (type == "IHDR" && length >= 8)
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk), BinaryPrimitives.ReadInt32BigEndian(chunk[4..]));
            }
            else if (type == "eXIf")
            {
                ExifBlock.Read(chunk, carried);
            }
            else if (type is "tEXt" or "zTXt" or "iTXt")
            {
                Note(chunk, carried);
            }
            else if (!OfThePicture.Contains(type))
            {
                carried.Add(type == "tIME" ? Carried.Time : Carried.Unknown);
            }
        }

        if (at < bytes.Length)
        {
            carried.Add(Carried.Behind);
        }

        return JpegFile.Facts(width, height, carried);
    }

    private static void Note(ReadOnlySpan<byte> chunk, Carried carried)
    {
        if (chunk.StartsWith("XML:com.adobe.xmp\0"u8))
        {
            carried.AddXmp(chunk);
        }
        else if (chunk.StartsWith("Software\0"u8))
        {
            carried.Add(Carried.Program);
        }
        else
        {
            carried.Add(chunk.StartsWith("Author\0"u8) ? Carried.Author : Carried.Words);
        }
    }
}

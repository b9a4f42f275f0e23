using System.Buffers.Binary;
using Sourcebound.Model;

namespace Sourcebound.Reading.Media;

/// <summary>What a JPEG file says of itself, by its segments (ITU-T T.81, annex B).</summary>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte FirstRestart = 0xD0;
    private const byte LastRestart = 0xD7;
    private const byte Temporary = 0x01;
    private const byte FirstApplication = 0xE0;
    private const byte Comment = 0xFE;

    /// <summary>Whether these bytes begin like one.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes is [0xFF, StartOfImage, 0xFF, ..];

    /// <summary>What it says, or null when it breaks off before its end.</summary>
    public static MediaFacts? Read(ReadOnlySpan<byte> bytes)
    {
        var carried = new Carried();
        var (width, height, at) = (0, 0, 2);
        while (true)
        {
            // Coded data lie between a scan's head and the next marker; an 0xFF in them is followed by 0.
            while (at + 1 < bytes.Length && (bytes[at] != 0xFF || bytes[at + 1] is 0 or 0xFF or Temporary or (>= FirstRestart and <= LastRestart)))
            {
                at++;
            }

            if (at + 1 >= bytes.Length)
            {
                return null;
            }

            var marker = bytes[at + 1];
            at += 2;
            if (marker == EndOfImage)
            {
                break;
            }

            if (at + 2 > bytes.Length || BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) is var length && (length < 2 || at + length > bytes.Length))
            {
                return null;
            }

            var segment = bytes[(at + 2)..(at + length)];
            at += length;
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC && segment.Length >= 5)
            {
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
            }
            else
            {
                Note(marker, segment, carried);
            }
        }

        if (at < bytes.Length)
        {
            carried.Add(Carried.Behind);
        }

        return Facts(width, height, carried);
    }

    /// <summary>The facts of a picture as it is seen, or null when it has no size.</summary>
    public static MediaFacts? Facts(int width, int height, Carried carried) => width < 1 || height < 1 ? null
        : carried.Orientation >= 5 ? new MediaFacts(height, width, carried.Orientation, carried.All)
        : new MediaFacts(width, height, carried.Orientation, carried.All);

    private static void Note(byte marker, ReadOnlySpan<byte> segment, Carried carried)
    {
        if (marker == Comment)
        {
            carried.Add(Carried.Words);
        }
        else if (marker is < FirstApplication or > FirstApplication + 15 || (marker == FirstApplication + 14 && segment.StartsWith("Adobe"u8))
            || (marker == FirstApplication + 2 && segment.StartsWith("ICC_PROFILE\0"u8)))
        {
            // Tables, and how colours are meant.
        }
        else if (marker == FirstApplication && segment.StartsWith("JFIF\0"u8))
        {
            if (segment.Length > 13 && segment[12] * segment[13] > 0)
            {
                carried.Add(Carried.Thumbnail);
            }
        }
        else if (marker == FirstApplication && segment.StartsWith("JFXX\0"u8))
        {
            carried.Add(Carried.Thumbnail);
        }
        else if (marker == FirstApplication + 1 && segment.StartsWith("Exif\0"u8) && segment.Length > 6)
        {
            ExifBlock.Read(segment[6..], carried);
        }
        else if (marker == FirstApplication + 1 && segment.StartsWith("http://ns.adobe.com/"u8))
        {
            carried.AddXmp(segment);
        }
        else if (marker == FirstApplication + 13 && segment.StartsWith("Photoshop 3.0\0"u8))
        {
            carried.Add(Carried.Iptc);
        }
        else
        {
            carried.Add(segment.StartsWith("MPF\0"u8) ? Carried.Second : Carried.Unknown);
        }
    }
}

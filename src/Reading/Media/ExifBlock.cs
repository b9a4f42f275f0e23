using System.Buffers.Binary;

namespace Sourcebound.Reading.Media;

/// <summary>What an Exif block (a TIFF structure) tells, by the tags of its directories (Exif 2.32, 4.6).</summary>
internal static class ExifBlock
{
    private const int EntryBytes = 12;
    private const int OrientationTag = 0x0112;
    private const int ExifDirectory = 0x8769;
    private const int GpsDirectory = 0x8825;
    private const int InteroperabilityDirectory = 0xA005;
    private const int GpsVersion = 0x0000;

    // Sizes, resolution, colour and versions: nothing about anybody.
    private static readonly HashSet<int> Harmless =
    [
        0x0001, 0x0002, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106, OrientationTag, 0x0115, 0x011A, 0x011B, 0x011C, 0x0128, 0x0211, 0x0212, 0x0213, 0x0214,
        0x9000, 0x9101, 0x9102, 0xA000, 0xA001, 0xA002, 0xA003, 0xA500,
    ];

    private static readonly Dictionary<int, string> Meanings = new()
    {
        [0x010E] = Carried.Words, [0x9286] = Carried.Words, [0x9C9B] = Carried.Words, [0x9C9C] = Carried.Words, [0x9C9E] = Carried.Words, [0x9C9F] = Carried.Words,
        [0x010F] = Carried.Camera, [0x0110] = Carried.Camera, [0xA433] = Carried.Camera, [0xA434] = Carried.Camera,
        [0x0131] = Carried.Program, [0x000B] = Carried.Program,
        [0x0132] = Carried.Time, [0x9003] = Carried.Time, [0x9004] = Carried.Time, [0x9010] = Carried.Time, [0x9011] = Carried.Time, [0x9012] = Carried.Time,
        [0x9290] = Carried.Time, [0x9291] = Carried.Time, [0x9292] = Carried.Time,
        [0x013B] = Carried.Author, [0x9C9D] = Carried.Author, [0xA430] = Carried.Owner, [0x8298] = Carried.Rights,
        [0xA431] = Carried.Serial, [0xA435] = Carried.Serial, [0xA420] = Carried.Serial, [0xC62F] = Carried.Serial,
        [0x927C] = Carried.Maker, [0xC634] = Carried.Maker, [0x83BB] = Carried.Iptc, [0x02BC] = Carried.Xmp,
    };

    /// <summary>Notes what the block carries, and how the picture's rows lie.</summary>
    public static void Read(ReadOnlySpan<byte> tiff, Carried carried)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            carried.Add(Carried.Unknown);
            return;
        }

        var isLittle = tiff[0] == (byte)'I';
        var next = ReadDirectory(tiff, isLittle, At32(tiff, 4, isLittle), 0, carried);
        if (next != 0)
        {
            carried.Add(Carried.Thumbnail);
        }
    }

    // Returns where the next directory lies, 0 for none.
    private static long ReadDirectory(ReadOnlySpan<byte> tiff, bool isLittle, long at, int owner, Carried carried)
    {
        if (at < 8 || at + 2 > tiff.Length)
        {
            carried.Add(Carried.Unknown);
            return 0;
        }

        var count = At16(tiff, at, isLittle);
        for (var entry = 0; entry < count; entry++)
        {
            var place = at + 2 + (entry * EntryBytes);
            if (place + EntryBytes > tiff.Length)
            {
                carried.Add(Carried.Unknown);
                return 0;
            }

            Read(tiff, isLittle, place, owner, carried);
        }

        var end = at + 2 + (count * EntryBytes);
        return end + 4 <= tiff.Length ? At32(tiff, end, isLittle) : 0;
    }

    private static void Read(ReadOnlySpan<byte> tiff, bool isLittle, long place, int owner, Carried carried)
    {
        var tag = At16(tiff, place, isLittle);
        if (owner == 0 && tag is ExifDirectory or GpsDirectory || (owner == ExifDirectory && tag == InteroperabilityDirectory))
        {
            ReadDirectory(tiff, isLittle, At32(tiff, place + 8, isLittle), tag, carried);
        }
        else if (owner == GpsDirectory)
        {
            if (tag != GpsVersion)
            {
                carried.Add(Carried.Place);
            }
        }
        else if (owner == 0 && tag == OrientationTag)
        {
            carried.Orientation = At16(tiff, place + 8, isLittle) is >= 1 and <= 8 and var orientation ? orientation : 1;
        }
        else if (Meanings.TryGetValue(tag, out var meaning))
        {
            carried.Add(meaning);
        }
        else if (!Harmless.Contains(tag))
        {
            carried.Add(Carried.Settings);
        }
    }

    private static int At16(ReadOnlySpan<byte> tiff, long at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[(int)at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[(int)at..]);

    private static long At32(ReadOnlySpan<byte> tiff, long at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[(int)at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[(int)at..]);
}

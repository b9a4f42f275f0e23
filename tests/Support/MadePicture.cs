using System.Buffers.Binary;
using System.Text;

namespace Sourcebound.Tests.Support;

/// <summary>A real picture with what cameras and programs put beside it, written by hand.</summary>
internal static class MadePicture
{
    /// <summary>Its width.</summary>
    public const int Width = 1100;

    /// <summary>Its height.</summary>
    public const int Height = 734;

    /// <summary>The latitude that <see cref="Place"/> holds: 53° 32′ 11″.</summary>
    public static ReadOnlySpan<byte> Latitude => [0, 0, 0, 53, 0, 0, 0, 1, 0, 0, 0, 32, 0, 0, 0, 1, 0, 0, 0, 11, 0, 0, 0, 1];

    /// <summary>A JPEG picture with nothing beside it.</summary>
    public static byte[] Clean { get; } = File.ReadAllBytes(Repository.PathOf("tests", "sites", "hafen", "input", "articles", "umschlag-wattersiel-2025", "media", "kaje-7.jpg"));

    /// <summary>An Exif segment with a place.</summary>
    public static byte[] Place => Exif(
        (0x8825, 4, 1, [0, 0, 0, 26]), [0, 1, .. Entry((0x0002, 5, 3, [0, 0, 0, 44])), 0, 0, 0, 0, .. Latitude]);

    /// <summary>An Exif segment that says how the rows lie.</summary>
    public static byte[] Orientation(byte orientation) => Exif((0x0112, 3, 1, [0, orientation, 0, 0]), []);

    /// <summary>An Exif segment with one tag of words, such as a camera's number.</summary>
    public static byte[] Tag(ushort tag) => Exif((tag, 2, 4, "XYZ\0"u8.ToArray()), []);

    /// <summary>An XMP segment.</summary>
    public static byte[] Xmp(string packet) => Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(packet)]);

    /// <summary>A comment.</summary>
    public static byte[] Comment => Segment(0xFE, "taken by A. Person"u8);

    /// <summary>The picture with these segments behind its start.</summary>
    public static byte[] With(params ReadOnlySpan<byte[]> segments)
    {
        List<byte> all = [.. Clean[..2]];
        foreach (var segment in segments)
        {
            all.AddRange(segment);
        }

        return [.. all, .. Clean[2..]];
    }

    /// <summary>A segment of a JPEG file (T.81, B.1.1.4).</summary>
    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [0xFF, marker, .. length, .. content];
    }

    // A TIFF structure of one entry, and what follows its directory.
    private static byte[] Exif((ushort Tag, ushort Type, uint Count, byte[] Value) entry, byte[] rest) =>
        Segment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, .. Entry(entry), 0, 0, 0, 0, .. rest]);

    private static byte[] Entry((ushort Tag, ushort Type, uint Count, byte[] Value) entry)
    {
        var bytes = new byte[12];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, entry.Tag);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), entry.Type);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), entry.Count);
        entry.Value.CopyTo(bytes, 8);
        return bytes;
    }
}

using System.Collections.Immutable;

namespace Sourcebound.Reading.Media;

/// <summary>What a picture's file can carry beside the picture, gravest first, in the words of messages.</summary>
internal sealed class Carried
{
    /// <summary>Where it was taken.</summary>
    public const string Place = "a place (GPS)";

    /// <summary>The number of the one camera or lens that took it.</summary>
    public const string Serial = "a camera's serial number";

    /// <summary>Whose camera it is.</summary>
    public const string Owner = "its owner's name";

    /// <summary>Who made it.</summary>
    public const string Author = "an author's name";

    /// <summary>When it was taken or changed.</summary>
    public const string Time = "a time";

    /// <summary>Which kind of camera took it.</summary>
    public const string Camera = "a camera's make and model";

    /// <summary>Notes of the camera's maker, which nobody else can read for certain.</summary>
    public const string Maker = "a camera maker's own data";

    /// <summary>A smaller picture, perhaps of before it was cut.</summary>
    public const string Thumbnail = "a thumbnail";

    /// <summary>Another picture behind the first.</summary>
    public const string Second = "a second picture";

    /// <summary>Words in it.</summary>
    public const string Words = "words or comments";

    /// <summary>Words of an agency (IPTC).</summary>
    public const string Iptc = "words of an agency (IPTC)";

    /// <summary>An XMP packet.</summary>
    public const string Xmp = "a description (XMP)";

    /// <summary>Whose rights are claimed.</summary>
    public const string Rights = "a copyright notice";

    /// <summary>Which program wrote it.</summary>
    public const string Program = "a program's name";

    /// <summary>How the camera was set.</summary>
    public const string Settings = "a camera's settings";

    /// <summary>A part that no standard names.</summary>
    public const string Unknown = "data of an unknown kind";

    /// <summary>What follows the picture's end.</summary>
    public const string Behind = "bytes behind the picture's end";

    private static readonly ImmutableArray<string> Order =
        [Place, Serial, Owner, Author, Time, Camera, Maker, Thumbnail, Second, Words, Iptc, Xmp, Rights, Program, Settings, Unknown, Behind];

    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    /// <summary>How the picture's rows lie; 1 when nothing says so.</summary>
    public int Orientation { get; set; } = 1;

    /// <summary>All that was found, gravest first.</summary>
    public ImmutableArray<string> All => [.. Order.Where(found.Contains)];

    /// <summary>Notes that it carries this.</summary>
    public void Add(string kind) => found.Add(kind);

    /// <summary>Notes an XMP packet, and what in it points at a place, a camera or a person.</summary>
    public void AddXmp(ReadOnlySpan<byte> packet)
    {
        Add(Xmp);
        AddIf(packet.IndexOf("GPSLatitude"u8) >= 0 || packet.IndexOf("LocationCreated"u8) >= 0, Place);
        AddIf(packet.IndexOf("SerialNumber"u8) >= 0, Serial);
        AddIf(packet.IndexOf("dc:creator"u8) >= 0, Author);
    }

    private void AddIf(bool isThere, string kind)
    {
        if (isThere)
        {
            Add(kind);
        }
    }
}

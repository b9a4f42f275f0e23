using System.Buffers.Binary;
using System.Text;

namespace Sourcebound.Tests.Verify;

/// <summary>Ways to damage bytes.</summary>
internal static class Spoil
{
    /// <summary>Flips one bit.</summary>
    public static byte[] Flip(byte[] bytes, int at)
    {
        byte[] spoilt = [.. bytes];
        spoilt[at] ^= 1;
        return spoilt;
    }

    /// <summary>Flips one bit of the first place that holds a text, or of the last.</summary>
    public static byte[] Flip(byte[] bytes, string text, bool last = false) => Flip(bytes, PlaceOf(bytes, text, last));

    /// <summary>Replaces each place that holds a text by another as long.</summary>
    public static byte[] Replace(byte[] bytes, string old, string with)
    {
        byte[] spoilt = [.. bytes];
        var (sought, other) = (Encoding.UTF8.GetBytes(old), Encoding.UTF8.GetBytes(with));
        for (int at, from = 0; (at = spoilt.AsSpan(from).IndexOf(sought)) >= 0; from += at + other.Length)
        {
            other.CopyTo(spoilt, from + at);
        }

        return spoilt;
    }

    /// <summary>Puts bytes in.</summary>
    public static byte[] Insert(byte[] bytes, int at, int count) => [.. bytes[..at], .. new byte[count], .. bytes[at..]];

    /// <summary>Where a text stands, first or last.</summary>
    public static int PlaceOf(byte[] bytes, string text, bool last = false)
    {
        var sought = Encoding.Latin1.GetBytes(text);
        return last ? bytes.AsSpan().LastIndexOf(sought) : bytes.AsSpan().IndexOf(sought);
    }

    /// <summary>Sets a number of two or four bytes, counted from the last place that holds a text.</summary>
    public static byte[] Set(byte[] bytes, string text, int after, uint value, bool isShort = false)
    {
        byte[] spoilt = [.. bytes];
        var at = spoilt.AsSpan(PlaceOf(bytes, text, last: true) + after);
        if (isShort)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(at, value);
        }

        return spoilt;
    }
}

using System.Buffers.Binary;

namespace Sourcebound.Output;

/// <summary>A SHA-256 in 32 bytes: lists of a hundred thousand files are kept while a build runs.</summary>
internal readonly record struct Sha256Value(UInt128 High, UInt128 Low)
{
    /// <summary>Number of hex digits.</summary>
    public const int Digits = 64;

    /// <summary>The value of 32 bytes.</summary>
    public static Sha256Value Of(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>The value of 64 hex digits, or null when they are none.</summary>
    public static Sha256Value? Parse(ReadOnlySpan<char> hex)
    {
        Span<byte> bytes = stackalloc byte[Digits / 2];
        return hex.Length == Digits && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? Of(bytes) : null;
    }

    /// <summary>Lower-case hex.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Digits / 2];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], Low);
        return Convert.ToHexStringLower(bytes);
    }
}

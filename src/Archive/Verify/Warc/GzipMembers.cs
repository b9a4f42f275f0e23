using System.Buffers.Binary;
using Org.BouncyCastle.Utilities.Zlib;

namespace Sourcebound.Archive.Verify.Warc;

/// <summary>
/// Reads a gzip file (RFC 1952) member by member, keeping where each begins and ends in the file; as a stream it gives the content of the present member.
/// The framework's own reader runs the members together and does not say where one ends.
/// </summary>
/// <param name="file">The file, at its beginning.</param>
internal sealed class GzipMembers(Stream file) : Stream
{
    private readonly byte[] buffer = new byte[1 << 15];
    private int next;
    private int end;
    private long read = file.Position;
    private ZStream? inflater;
    private System.IO.Hashing.Crc32 crc = new();
    private uint length;

    /// <summary>Where the present member begins in the file.</summary>
    public long Start { get; private set; }

    /// <summary>Where reading has come to in the file; after a member's end, the first byte behind it.</summary>
    public long At => read - (end - next);

    /// <summary>What is wrong with the present member: a code and a message; null when nothing is.</summary>
    public (string Code, string Message)? Fault { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Begins the next member.</summary>
    /// <returns>Whether there is one whose content can be read; if not and there is a <see cref="Fault"/>, what follows cannot be read either.</returns>
    public bool Next()
    {
        Fault = null;
        inflater = null;
        Start = At;
        if (Byte() is not { } first)
        {
            return false;
        }

        var (second, method, flags) = (Byte(), Byte(), Byte());
        if (first != 0x1F || second != 0x8B || method != 8 || flags is null or > 31)
        {
            Fault = flags is null ? ("gzip-truncated", "the file ends inside a gzip header") : ("gzip-header", "no gzip member begins here");
            return false;
        }

        if (!Skip(6) || !SkipOptional(flags.Value))
        {
            Fault = ("gzip-truncated", "the file ends inside a gzip header");
            return false;
        }

        inflater = new ZStream();
        inflater.inflateInit(15, true);
        (crc, length) = (new System.IO.Hashing.Crc32(), 0);
        return true;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> into)
    {
        var piece = new byte[Math.Min(into.Length, 1 << 15)];
        while (inflater is not null && piece.Length > 0)
        {
            if (next == end && !Fill())
            {
                End("gzip-truncated", "the file ends inside a gzip member");
                return 0;
            }

            (inflater.next_in, inflater.next_in_index, inflater.avail_in) = (buffer, next, end - next);
            (inflater.next_out, inflater.next_out_index, inflater.avail_out) = (piece, 0, piece.Length);
            var state = Inflate(inflater);
            next = inflater.next_in_index;
            var count = piece.Length - inflater.avail_out;
            crc.Append(piece.AsSpan(0, count));
            length += (uint)count;
            if (state == JZlib.Z_STREAM_END)
            {
                JudgeEnd();
            }
            else if (state is not (JZlib.Z_OK or JZlib.Z_BUF_ERROR) || (state == JZlib.Z_BUF_ERROR && count == 0 && next < end))
            {
                End("gzip-deflate", "its compressed bytes cannot be read");
            }

            if (count > 0)
            {
                piece.AsSpan(0, count).CopyTo(into);
                return count;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static int Inflate(ZStream inflater)
    {
        try
        {
            return inflater.inflate(JZlib.Z_NO_FLUSH);
        }
        catch (IndexOutOfRangeException)
        {
            // Bytes that are no DEFLATE can lead the library out of its tables.
            return JZlib.Z_DATA_ERROR;
        }
    }

    private void End(string code, string message) => (inflater, Fault) = (null, (code, message));

    private void JudgeEnd()
    {
        inflater = null;
        Span<byte> trailer = stackalloc byte[8];
        for (var index = 0; index < trailer.Length; index++)
        {
            if (Byte() is not { } value)
            {
                Fault = ("gzip-truncated", "the file ends inside a gzip member");
                return;
            }

            trailer[index] = (byte)value;
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != crc.GetCurrentHashAsUInt32())
        {
            Fault = ("gzip-crc", $"its content has the CRC-32 {crc.GetCurrentHashAsUInt32():x8}, stated is {BinaryPrimitives.ReadUInt32LittleEndian(trailer):x8}");
        }
        else if (BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != length)
        {
            Fault = ("gzip-size", $"its content has {length} bytes, stated are {BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..])}");
        }
    }

    // RFC 1952, 2.3: extra field, name, comment, header CRC.
    private bool SkipOptional(int flags)
    {
        if ((flags & 4) != 0 && !(Byte() is { } low && Byte() is { } high && Skip(low | (high << 8))))
        {
            return false;
        }

        return ((flags & 8) == 0 || SkipText()) && ((flags & 16) == 0 || SkipText()) && ((flags & 2) == 0 || Skip(2));
    }

    private bool SkipText()
    {
        int? value;
        do
        {
            value = Byte();
        }
        while (value is > 0);
        return value is not null;
    }

    private bool Skip(int count)
    {
        for (var index = 0; index < count; index++)
        {
            if (Byte() is null)
            {
                return false;
            }
        }

        return true;
    }

    private int? Byte() => next < end || Fill() ? buffer[next++] : null;

    private bool Fill()
    {
        (next, end) = (0, file.Read(buffer));
        read += end;
        return end > 0;
    }
}

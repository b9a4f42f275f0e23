using System.Buffers.Binary;
using System.IO.Hashing;

namespace Sourcebound.Archive.Wacz;

/// <summary>
/// One gzip member (RFC 1952) whose content is stored, not compressed: every reader takes it, and no byte of it depends on the version of a compressor.
/// </summary>
/// <param name="output">Where to; stays open.</param>
/// <param name="length">The exact number of bytes that will be written.</param>
internal sealed class StoredGzipStream(Stream output, long length) : Stream
{
    // RFC 1951, 3.2.4: the length of a stored block has 16 bits.
    private const int Block = 0xFFFF;
    private const int BlockHeader = 5;
    private const int Ends = 10 + 8;

    private readonly Crc32 crc = new();
    private long written;
    private bool isBegun;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => written;

    /// <inheritdoc/>
    public override long Position { get => written; set => throw new NotSupportedException(); }

    /// <summary>The length of a member with so many bytes of content.</summary>
    public static long LengthOf(long content) => content + Ends + (BlockHeader * Math.Max(1, (content + Block - 1) / Block));

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > length - written)
        {
            throw new InvalidOperationException($"more than the {length} bytes that were announced");
        }

        Begin();
        crc.Append(buffer);
        while (!buffer.IsEmpty)
        {
            if (written % Block == 0)
            {
                BeginBlock();
            }

            var piece = buffer[..(int)Math.Min(buffer.Length, Block - (written % Block))];
            output.Write(piece);
            written += piece.Length;
            buffer = buffer[piece.Length..];
        }
    }

    /// <summary>Ends the member.</summary>
    /// <exception cref="InvalidOperationException">Fewer bytes were written than announced: a file has changed meanwhile.</exception>
    public void Finish()
    {
        if (written != length)
        {
            throw new InvalidOperationException($"{written} bytes instead of the {length} that were announced");
        }

        Begin();
        if (length == 0)
        {
            BeginBlock();
        }

        Span<byte> end = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(end, crc.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(end[4..], unchecked((uint)length));
        output.Write(end);
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Begin()
    {
        if (!isBegun)
        {
            isBegun = true;

            // Deflate, no flags, no time, no extra flags, unknown operating system.
            output.Write([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF]);
        }
    }

    private void BeginBlock()
    {
        var size = (ushort)Math.Min(Block, length - written);
        Span<byte> header = stackalloc byte[BlockHeader];
        header[0] = (byte)(length - written <= Block ? 1 : 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[1..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(header[3..], (ushort)~size);
        output.Write(header);
    }
}

namespace Sourcebound.Archive.Verify;

/// <summary>Some bytes of a file, read as if they were a file of their own.</summary>
/// <param name="file">The file; several windows may share it, if none is read while another is.</param>
/// <param name="start">Where the window begins.</param>
/// <param name="length">Its length.</param>
internal sealed class Window(Stream file, long start, long length) : Stream
{
    private long position;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position { get => position; set => position = value; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var left = (int)Math.Min(buffer.Length, length - position);
        if (left <= 0)
        {
            return 0;
        }

        file.Position = start + position;
        var read = file.Read(buffer[..left]);
        position += read;
        return read;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => length + offset,
    };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

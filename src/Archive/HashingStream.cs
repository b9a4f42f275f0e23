using System.IO.Hashing;
using System.Security.Cryptography;

namespace Sourcebound.Archive;

/// <summary>Passes on what is written to it, front to back, and keeps count: length, CRC-32 and SHA-256.</summary>
/// <param name="output">Where to; stays open.</param>
internal sealed class HashingStream(Stream output) : Stream
{
    private readonly Crc32 crc = new();
    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position { get => length; set => throw new NotSupportedException(); }

    /// <summary>CRC-32 of what was written.</summary>
    public uint Crc32 => crc.GetCurrentHashAsUInt32();

    /// <summary>SHA-256 of what was written, lower-case hex.</summary>
    public string Sha256() => Convert.ToHexStringLower(sha256.GetCurrentHash());

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        crc.Append(buffer);
        sha256.AppendData(buffer);
        length += buffer.Length;
        output.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            sha256.Dispose();
        }

        base.Dispose(disposing);
    }
}

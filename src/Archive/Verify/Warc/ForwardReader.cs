namespace Sourcebound.Archive.Verify.Warc;

/// <summary>Reads a stream front to back, by lines and by numbers of bytes, and knows where it is.</summary>
/// <param name="stream">The stream.</param>
internal sealed class ForwardReader(Stream stream)
{
    private readonly byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    /// <summary>Number of bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>Whether nothing follows.</summary>
    public bool IsAtEnd => next == end && !Fill();

    /// <summary>A line up to its line feed, which is among the bytes; null when the stream ends before one, or the line has more than <paramref name="most"/> bytes.</summary>
    public byte[]? Line(int most)
    {
        using var line = new MemoryStream();
        while (line.Length < most && !IsAtEnd)
        {
            var found = Array.IndexOf(buffer, (byte)'\n', next, end - next);
            var piece = Math.Min((found < 0 ? end : found + 1) - next, most - (int)line.Length);
            line.Write(buffer, next, piece);
            Advance(piece);
            if (line.Length > 0 && buffer[next - 1] == '\n')
            {
                return line.ToArray();
            }
        }

        return null;
    }

    /// <summary>Whether the stream goes on with <paramref name="bytes"/>; passes over as many as are the same.</summary>
    public bool Takes(ReadOnlySpan<byte> bytes)
    {
        foreach (var each in bytes)
        {
            if (IsAtEnd || buffer[next] != each)
            {
                return false;
            }

            Advance(1);
        }

        return true;
    }

    /// <summary>Gives the next <paramref name="count"/> bytes away piece by piece.</summary>
    /// <returns>Whether there were as many.</returns>
    public bool Copy(long count, SpanAction give)
    {
        while (count > 0 && !IsAtEnd)
        {
            var piece = (int)Math.Min(count, end - next);
            give(buffer.AsSpan(next, piece));
            Advance(piece);
            count -= piece;
        }

        return count == 0;
    }

    /// <summary>Passes over what is left, if that is no more than <paramref name="most"/> bytes.</summary>
    /// <returns>Whether the end was reached.</returns>
    public bool Drain(long most)
    {
        while (!IsAtEnd)
        {
            most -= end - next;
            if (most < 0)
            {
                return false;
            }

            Advance(end - next);
        }

        return true;
    }

    private bool Fill()
    {
        (next, end) = (0, Math.Max(0, stream.Read(buffer)));
        return end > 0;
    }

    private void Advance(int count)
    {
        next += count;
        Position += count;
    }

    /// <summary>Takes a piece of bytes.</summary>
    internal delegate void SpanAction(ReadOnlySpan<byte> bytes);
}

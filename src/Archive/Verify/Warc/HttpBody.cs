using System.Text;

namespace Sourcebound.Archive.Verify.Warc;

/// <summary>Parts the header of an HTTP message from its body, which is what a payload digest is of, and takes digests of the body.</summary>
/// <param name="algorithms">The digests that are wanted.</param>
internal sealed class HttpBody(IReadOnlyCollection<string> algorithms) : IDisposable
{
    private const int LongestHead = 1 << 20;

    private readonly MemoryStream head = new();
    private Dechunker? dechunker;
    private bool isBody;

    /// <summary>Digests of the body as it was sent.</summary>
    public Digests Raw { get; } = new(algorithms);

    /// <summary>Digests of the body with the lengths of its pieces taken out; null when it was not sent in pieces.</summary>
    public Digests? Joined => dechunker is { HasFailed: false } ? dechunker.Digests : null;

    /// <summary>Whether there was a header and the empty line after it.</summary>
    public bool HasHead => isBody;

    /// <summary>Takes in the next bytes of the message.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (isBody)
        {
            Raw.Append(bytes);
            dechunker?.Append(bytes);
            return;
        }

        var from = (int)Math.Max(0, head.Length - 3);
        var before = (int)head.Length;
        head.Write(bytes[..Math.Min(bytes.Length, LongestHead - before)]);
        var found = head.GetBuffer().AsSpan(from, (int)head.Length - from).IndexOf("\r\n\r\n"u8);
        if (found < 0)
        {
            return;
        }

        isBody = true;
        var text = Encoding.Latin1.GetString(head.GetBuffer().AsSpan(0, from + found));
        dechunker = text.Split('\n').Any(static line =>
            line.StartsWith("transfer-encoding:", StringComparison.OrdinalIgnoreCase) && line.Contains("chunked", StringComparison.OrdinalIgnoreCase))
            ? new Dechunker(algorithms) : null;
        Append(bytes[(from + found + 4 - before)..]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        head.Dispose();
        Raw.Dispose();
        dechunker?.Dispose();
    }
}

namespace Sourcebound.Archive.Verify.Warc;

/// <summary>Takes digests of a body that was sent in pieces (RFC 9112, 7.1), without their lengths.</summary>
/// <param name="algorithms">The digests that are wanted.</param>
internal sealed class Dechunker(IReadOnlyCollection<string> algorithms) : IDisposable
{
    private readonly System.Text.StringBuilder line = new();
    private long left;
    private bool isAfterPiece;
    private bool isOver;

    /// <summary>Digests of the pieces.</summary>
    public Digests Digests { get; } = new(algorithms);

    /// <summary>Whether the body was not sent in pieces after all, as archives that have joined it say still.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Takes in the next bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!HasFailed && !isOver && bytes.Length > 0)
        {
            if (left > 0)
            {
                var piece = (int)Math.Min(left, bytes.Length);
                Digests.Append(bytes[..piece]);
                bytes = bytes[piece..];
                left -= piece;
                isAfterPiece = left == 0;
                continue;
            }

            var each = (char)bytes[0];
            bytes = bytes[1..];
            if (each != '\n')
            {
                line.Append(each);
                HasFailed = line.Length > 1000;
                continue;
            }

            TakeLine();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Digests.Dispose();

    private void TakeLine()
    {
        var text = line.ToString().Split(';')[0].Trim();
        line.Clear();
        if (isAfterPiece)
        {
            (isAfterPiece, HasFailed) = (false, text.Length > 0);
            return;
        }

        HasFailed = !long.TryParse(text, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out left) || left < 0;
        isOver = left == 0;
    }
}

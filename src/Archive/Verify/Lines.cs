using System.Text;

namespace Sourcebound.Archive.Verify;

/// <summary>Reads the lines of a file one by one, whatever bytes it holds.</summary>
internal static class Lines
{
    /// <summary>A longer line is cut: nothing that is read by lines has longer ones.</summary>
    public const int Longest = 4 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Each line without its end, with where it begins and whether a line feed ended it.</summary>
    public static IEnumerable<(long Offset, byte[] Bytes, bool IsEnded)> Of(Stream stream)
    {
        var buffer = new byte[1 << 16];
        using var line = new MemoryStream();
        long start = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            for (var from = 0; from < read;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', from, read - from);
                var piece = (end < 0 ? read : end) - from;
                line.Write(buffer, from, (int)Math.Min(piece, Math.Max(0, Longest - line.Length)));
                from += piece;
                if (end >= 0)
                {
                    var bytes = line.ToArray();
                    line.SetLength(0);
                    yield return (start, bytes, true);
                    from++;
                    start += bytes.Length + 1;
                }
            }
        }

        if (line.Length > 0)
        {
            yield return (start, line.ToArray(), false);
        }
    }

    /// <summary>A line's text; null when it is not UTF-8.</summary>
    public static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

namespace Sourcebound.Archive.Verify;

/// <summary>Recognises digests in hex.</summary>
internal static class HexText
{
    /// <summary>Whether it has digits of hex and nothing else.</summary>
    public static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var each in text)
        {
            if (!char.IsAsciiHexDigit(each))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}

namespace Sourcebound.Archive.Verify;

/// <summary>A digest as packages state it: <c>algorithm:value</c>, the value in hex, base32 or base64.</summary>
/// <param name="Algorithm">Lower case, without hyphen.</param>
/// <param name="Value">As stated.</param>
internal sealed record StatedDigest(string Algorithm, string Value)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Whether it can be compared.</summary>
    public bool IsKnown => Digests.Knows(Algorithm);

    /// <summary>Reads one; null when it has no algorithm before a colon.</summary>
    public static StatedDigest? Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : new StatedDigest(
            text[..colon].Trim().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal), text[(colon + 1)..].Trim());
    }

    /// <summary>Whether it states <paramref name="digest"/>.</summary>
    public bool Is(ReadOnlySpan<byte> digest)
    {
        if (Value.Equals(Convert.ToHexString(digest), StringComparison.OrdinalIgnoreCase)
            || Value.TrimEnd('=').Equals(InBase32(digest), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var base64 = Convert.ToBase64String(digest).TrimEnd('=');
        return Value.TrimEnd('=').Replace('-', '+').Replace('_', '/') == base64;
    }

    private static string InBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var each in bytes)
        {
            (bits, count) = (((bits << 8) | each) & 0xFFFF, count + 8);
            for (; count >= 5; count -= 5)
            {
                text.Append(Base32[(bits >> (count - 5)) & 31]);
            }
        }

        return count > 0 ? text.Append(Base32[(bits << (5 - count)) & 31]).ToString() : text.ToString();
    }
}

using Sourcebound.Archive.Verify;

namespace Sourcebound.Cli;

/// <summary>Reads the public key that a reader gives.</summary>
internal static class PublicKeyText
{
    /// <summary>The key in a file or on the command line itself; none when none was given, null when it is no key.</summary>
    public static PublicKeys? Read(string? given)
    {
        if (given is null)
        {
            return PublicKeys.None;
        }

        try
        {
            var text = File.Exists(given) ? File.ReadAllText(given) : given;
            var line = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .FirstOrDefault(static line => !line.StartsWith("untrusted comment:", StringComparison.Ordinal)) ?? "";

            // "Ed", eight bytes that number the key, and the key.
            return Convert.FromBase64String(line) is [(byte)'E', (byte)'d', ..] and { Length: 42 } ? new PublicKeys(line, null) : null;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

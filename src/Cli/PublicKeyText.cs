using Sourcebound.Archive.Signing;
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
            return MinisignKey.Read(line) is { } key ? new PublicKeys(key.Line, null)
                : Convert.FromBase64String(line) is [0x30, ..] and { Length: 120 } ? new PublicKeys(null, line) : null;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

using System.Text.Json;

namespace Sourcebound.Archive.Verify.Wacz;

/// <summary>A line of a CDXJ index: the key it is sorted by, the time, and what it says of the record.</summary>
/// <param name="Key">The address with its host reversed.</param>
/// <param name="Timestamp">Digits of year, month, day and so on.</param>
/// <param name="Fields">What it says.</param>
internal sealed record CdxLine(string Key, string Timestamp, JsonElement Fields)
{
    /// <summary>Reads one; null when it is none.</summary>
    public static CdxLine? Read(ReadOnlySpan<byte> bytes)
    {
        if (Lines.Text(bytes)?.TrimEnd('\r') is not { } line)
        {
            return null;
        }

        // A tab parts the fields in the second level of some indexes.
        var first = line.AsSpan().IndexOfAny(' ', '\t');
        var brace = line.IndexOf('{', StringComparison.Ordinal);
        if (first <= 0 || brace <= first)
        {
            return null;
        }

        var timestamp = line[first..brace].Trim();
        return timestamp.All(char.IsAsciiDigit) && JsonFields.Object(System.Text.Encoding.UTF8.GetBytes(line[brace..])) is { } fields
            ? new CdxLine(line[..first], timestamp, fields) : null;
    }
}

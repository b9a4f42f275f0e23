using System.Globalization;
using System.Security.Cryptography;

namespace Sourcebound.Model;

/// <summary>An edition as it was published, in one file that stays at its address.</summary>
/// <param name="Pinned">The SHA-256 that the record pins.</param>
/// <param name="Bytes">The untouched bytes.</param>
internal sealed record PublishedCopy(Stated<string> Pinned, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string Sha256 => field ??= Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>Where the copy of the edition of <paramref name="day"/> lies, from the article's folder, in the input as on the site.</summary>
    public static string PathOf(DateOnly day) => day.ToString("'editions/'yyyy-MM-dd'.html'", CultureInfo.InvariantCulture);
}

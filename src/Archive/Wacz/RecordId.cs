using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sourcebound.Archive.Wacz;

/// <summary>The ids of archived records: made of what a record says, so that two builds of one edition give it the same.</summary>
internal static class RecordId
{
    /// <summary>The UUID of a record.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="address">The address it is of.</param>
    /// <param name="digest">SHA-256 of its block, lower-case hex.</param>
    /// <param name="time">Its date, as it has it.</param>
    public static string Of(string type, string address, string digest, string time)
    {
        // RFC 9562, 5.8: version 8, here from a SHA-256.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{type}\n{address}\n{digest}\n{time}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}

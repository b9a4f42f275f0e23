namespace Sourcebound.Archive.Verify.Warc;

/// <summary>What is remembered of a record once it was judged, for indexes and proofs.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">Its name.</param>
/// <param name="Address">The address it is of, or null.</param>
/// <param name="Offset">Where it begins in its file, compressed as it lies there.</param>
/// <param name="Stated">The payload digest it states, or null.</param>
/// <param name="Sha256">SHA-256 of its payload, computed.</param>
/// <param name="Sha1">SHA-1 of its payload, computed.</param>
/// <param name="IsWhole">Whether its block was read to its end.</param>
internal sealed record WarcRecord(string Type, string Id, string? Address, long Offset, string? Stated, byte[] Sha256, byte[] Sha1, bool IsWhole)
{
    /// <summary>How many bytes it takes up in its file.</summary>
    public long Length { get; set; }

    /// <summary>Whether an index leads to it.</summary>
    public bool IsIndexed { get; set; }

    /// <summary>Whether an index has to lead to it: it answers for an address of the web.</summary>
    public bool IsToBeIndexed => Type is "response" or "resource" or "revisit"
        && (Address?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) == true || Address?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true);
}

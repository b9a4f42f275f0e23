namespace Sourcebound.Archive.Verify;

/// <summary>What a received package is, by its content.</summary>
internal enum PackageKind
{
    /// <summary>None of those that can be judged.</summary>
    Unknown,

    /// <summary>A folder with a list of its files.</summary>
    Site,

    /// <summary>A list of files by itself.</summary>
    Sums,

    /// <summary>A web archive with its index and pages, in one ZIP file or unpacked.</summary>
    Wacz,

    /// <summary>A bag, as a folder or in one ZIP file.</summary>
    Bag,

    /// <summary>A web archive's bare records.</summary>
    Warc,

    /// <summary>One page complete in itself.</summary>
    Page,

    /// <summary>An electronic book.</summary>
    Epub,

    /// <summary>A ZIP file of nothing known.</summary>
    Zip,
}

namespace Sourcebound.Engines;

/// <summary>What a build is asked to do.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="Output">The output folder, or null to check without writing.</param>
/// <param name="BaseUrl">The public address that takes the place of the site's own, or null.</param>
/// <param name="IsStrict">Whether warnings stop publication too.</param>
internal sealed record BuildRequest(string Input, string? Output, Uri? BaseUrl, bool IsStrict)
{
    /// <summary>Whether the site carries its own archive.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Whether articles that are not to be published yet are taken in.</summary>
    public bool HasDrafts { get; init; }

    /// <summary>The time as whoever starts the build gives it, or null.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The commit of the input, as whoever starts the build names it, or null.</summary>
    public string? Commit { get; init; }
}

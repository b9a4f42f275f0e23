using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Engines;

/// <summary>What a build found and did.</summary>
/// <param name="Findings">All findings that the editor did not suppress, in file order.</param>
/// <param name="Suppressed">The findings that the editor suppressed, in file order.</param>
/// <param name="Site">The site's public address, or null.</param>
/// <param name="Coverage">How much is bound, over all articles.</param>
/// <param name="Articles">Number of articles read.</param>
/// <param name="Files">Number of files in the output.</param>
/// <param name="Changed">Number of files that were new or changed.</param>
/// <param name="IsPublished">Whether the output was written.</param>
internal sealed record BuildResult(
    IReadOnlyList<Diagnostic> Findings,
    IReadOnlyList<SuppressedFinding> Suppressed,
    Uri? Site,
    Coverage Coverage,
    int Articles,
    int Files,
    int Changed,
    bool IsPublished)
{
    /// <summary>The articles that speak languages without data, with those languages.</summary>
    public ImmutableArray<(Slug Article, ImmutableArray<string> Languages)> WithoutData { get; init; } = [];

    /// <summary>The articles that were left out.</summary>
    public ImmutableArray<WithheldArticle> Withheld { get; init; } = [];

    /// <summary>The keys that the publication states, or null.</summary>
    public Signing? Signing { get; init; }

    /// <summary>Whether a signature in the input was left out, because it is of another state.</summary>
    public bool HasStaleSignature { get; init; }

    /// <summary>How long the steps took.</summary>
    public StageTimes Times { get; init; } = new();

    /// <summary>Whether anything found stops publication.</summary>
    public bool HasErrors => Findings.Any(static finding => finding.Severity == Severity.Error);
}

namespace Sourcebound.Pages.Across;

/// <summary>What the template of a list across all articles is given.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Frame">What stands around.</param>
/// <param name="Shown">What this part shows of the list.</param>
/// <param name="Part">Which part it is.</param>
/// <param name="ClaimantPages">The names of claimants' pages.</param>
internal sealed record ListPage<T>(PageFrame Frame, IReadOnlyList<T> Shown, PagePart Part, IReadOnlyDictionary<Claimant, string> ClaimantPages);

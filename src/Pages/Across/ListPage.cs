using Sourcebound.Model;

namespace Sourcebound.Pages.Across;

/// <summary>What the template of a list across all articles is given.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Frame">What stands around.</param>
/// <param name="Shown">What this part shows of the list.</param>
/// <param name="Part">Which part it is.</param>
/// <param name="ClaimantPages">The names of claimants' pages.</param>
/// <param name="Jumps">Some of the parts, each with the words it begins with and their language, or null for that of the page.</param>
internal sealed record ListPage<T>(PageFrame Frame, IReadOnlyList<T> Shown, PagePart Part, IReadOnlyDictionary<Claimant, string> ClaimantPages, IReadOnlyList<ListJump> Jumps);

/// <summary>A part of a list, by what it begins with.</summary>
/// <param name="Part">Its number.</param>
/// <param name="Words">The words under which its first entry stands.</param>
/// <param name="Language">Their language, or null for that of the page.</param>
internal sealed record ListJump(int Part, string Words, LanguageTag? Language);

using System.Security.Cryptography;
using System.Text;

namespace Sourcebound.Pages.Across;

/// <summary>Gives each claimant the name of its page: its id, or, where several have that id, its id and a mark of its own.</summary>
internal static class ClaimantNames
{
    // The list of claimants has this name.
    private const string List = "index";

    /// <summary>The names of the pages of <paramref name="claimants"/>, without ending.</summary>
    public static IReadOnlyDictionary<Claimant, string> Of(IEnumerable<Claimant> claimants) =>
        claimants.Distinct().GroupBy(static claimant => claimant.Id, StringComparer.Ordinal)
            .SelectMany(static same => same.Count() == 1 && same.Key != List
                ? same.Select(static claimant => (Claimant: claimant, Name: claimant.Id))
                : same.Select(static claimant => (Claimant: claimant, Name: $"{claimant.Id}.{MarkOf(claimant)}")))
            .ToDictionary(static pair => pair.Claimant, static pair => pair.Name);

    /// <summary>Ids that several claimants have, each with its claimants: the page of that id leads to them.</summary>
    public static IEnumerable<IGrouping<string, Claimant>> Ambiguous(IEnumerable<Claimant> claimants) =>
        claimants.Distinct().GroupBy(static claimant => claimant.Id, StringComparer.Ordinal).Where(static same => same.Count() > 1 && same.Key != List);

    // Made of what sets it apart, so that no other article can change it.
    private static string MarkOf(Claimant claimant) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{claimant.Kind}\n{claimant.Name}\n{claimant.Language}\n{claimant.IsShared}")))[..10];
}

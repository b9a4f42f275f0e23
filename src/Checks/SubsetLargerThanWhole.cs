using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT406: a subset larger than its whole.
/// </summary>
/// <remarks>
/// What it does: follows <c>subset_of</c> upwards and reports a figure that is certainly larger than one it is a part of, ranges and "more than"
/// taken as they are meant; and a claim that is a part of itself.
/// Why it matters: ten officers among seven dead is a slip of the pen, in the article or in the record, that readers would repeat.
/// Example: <c>quantity: { value: 1000 }</c>, <c>subset_of: killed-137</c>
/// Write instead: <c>quantity: { value: 10 }</c>, or leave <c>subset_of</c> out
/// </remarks>
internal sealed class SubsetLargerThanWhole : ICheck
{
    // Counted in units of their own, so that two figures compare only under the same word.
    private static readonly string[] Measures = ["time", "distance", "area", "mass", "volume", "money", "share", "other"];

    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT406", "subset-larger-than-whole", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var claim in article.Records.Claims.Where(static claim => claim.SubsetOf is not null))
        {
            var wholes = ClaimChain.Of(claim, static part => part.SubsetOf, article.Records);
            if (wholes.Contains(claim))
            {
                yield return Rule.At(claim.SubsetOf!.Span, $"`{claim.Id}` is a part of itself", "name the claim whose figure includes this one", ClaimChain.Shown(claim, wholes));
            }
            else if (wholes.FirstOrDefault(whole => IsLarger(claim, whole)) is { } whole)
            {
                yield return Rule.At(
                    claim.Span,
                    $"`{claim.Id}` is larger than `{whole.Id}`, which it is said to be a part of",
                    "put the quantity right, or name the claim whose figure includes this one");
            }
        }
    }

    private static bool IsLarger(Claim part, Claim whole)
    {
        if (part.Quantity is not { } small || whole.Quantity is not { } large || !AreComparable(part.Unit, whole.Unit)
            || small.Least is not { } least || large.Most is not { } most)
        {
            return false;
        }

        return least.Value > most.Value || (least.Value == most.Value && !(least.IsIncluded && most.IsIncluded));
    }

    // People, losses and objects are counted one by one: any part of them is at most as many.
    private static bool AreComparable(Unit? part, Unit? whole)
    {
        if (part is null || whole is null || (!Measures.Contains(part.Class) && !Measures.Contains(whole.Class)))
        {
            return true;
        }

        var (partWords, wholeWords) = (WordsOf(part), WordsOf(whole));
        return part.Class == whole.Class && (partWords.IsSubsetOf(wholeWords) || wholeWords.IsSubsetOf(partWords));
    }

    private static HashSet<string> WordsOf(Unit unit) => new(NormalizedText.Of(unit.Printed).Split(' '), StringComparer.OrdinalIgnoreCase);
}

using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>Claims that lead from one to the next: parts to their wholes, later figures to those they supersede.</summary>
internal static class ClaimChain
{
    /// <summary>The claims above <paramref name="claim"/>, nearest first; it is among them itself when the chain comes back to it.</summary>
    public static IReadOnlyList<Claim> Of(Claim claim, Func<Claim, Stated<string>?> next, Records records)
    {
        List<Claim> chain = [];
        for (var above = Next(claim); above is not null && !chain.Contains(above); above = Next(above))
        {
            chain.Add(above);
        }

        return chain;

        Claim? Next(Claim from) => records.Find<Claim>(next(from)?.Value);
    }

    /// <summary>The chain in one line for a message.</summary>
    public static string Shown(Claim claim, IEnumerable<Claim> chain) => string.Join(" → ", chain.Select(static above => above.Id).Prepend(claim.Id));
}

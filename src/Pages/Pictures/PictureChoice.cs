using Sourcebound.Pages.Across;

namespace Sourcebound.Pages.Pictures;

/// <summary>Chooses what of many figures a picture can show and stay readable.</summary>
internal static class PictureChoice
{
    /// <summary>The most figures in one picture.</summary>
    public const int MostFigures = 60;

    /// <summary>The most days in one picture.</summary>
    public const int MostDays = 12;

    /// <summary>All of <paramref name="figures"/>, or those of the latest days, in the same order.</summary>
    public static IReadOnlyList<ArticleClaim> Of(IReadOnlyList<ArticleClaim> figures)
    {
        var days = figures.Select(static figure => figure.Claim.AsOf?.Date).OfType<DateOnly>().Distinct().OrderDescending().Take(MostDays).ToHashSet();
        var chosen = figures
            .Where(figure => figure.Claim.AsOf?.Date is not { } date || days.Contains(date))
            .OrderBy(static figure => figure.Claim.AsOf?.Date is null).ThenByDescending(static figure => figure.Claim.AsOf?.Date)
            .Take(MostFigures).ToHashSet();
        return [.. figures.Where(chosen.Contains)];
    }
}

using Sourcebound.Model;
using Sourcebound.Pages;
using Sourcebound.Pages.Across;

namespace Sourcebound.Tests.Support;

/// <summary>Figures made for a test: an article's summary with claims of the test's choosing.</summary>
internal static class MadeFigures
{
    /// <summary>English.</summary>
    public static LanguageTag English { get; } = LanguageTag.Parse("en")!.Value;

    /// <summary>One claim: <paramref name="value"/> things as of a day of March 2022, or of no stated day.</summary>
    public static ClaimDigest Claim(string id, decimal value, int? day = null, string claimant = "One", string unit = "things", Quantity? quantity = null) => new(
        id,
        new Claimant(claimant.ToLowerInvariant(), "person", claimant, English, IsShared: false),
        IsImplied: false,
        [],
        null,
        null,
        quantity ?? new Quantity("=", value, null, null),
        new Unit(unit, null, null, "objects"),
        null,
        day is { } known ? new StatedDate(new DateOnly(2022, 3, 1).AddDays(known - 1), "day", null, null, null) : null,
        "claimed",
        null,
        null,
        null,
        null,
        []);

    /// <summary>An article that reports these claims.</summary>
    public static ArticleSummary Article(params IEnumerable<ClaimDigest> claims) => Article(English, claims);

    /// <summary>An article in <paramref name="language"/> that reports these claims.</summary>
    public static ArticleSummary Article(LanguageTag language, params IEnumerable<ClaimDigest> claims) => new(
        Slug.Parse("made")!, "Made", null, language, new DateOnly(2026, 1, 1), Coverage.None, 0, [], 0, [.. claims], []);
}

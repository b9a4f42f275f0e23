namespace Sourcebound.Pages.Across;

/// <summary>What stands under a day, in the order in which a day shows it.</summary>
internal enum DatedKind
{
    /// <summary>A claim that speaks of the day.</summary>
    Claim,

    /// <summary>A source that was issued then.</summary>
    Source,

    /// <summary>The first publication of an article, as its text or another source states it.</summary>
    Published,

    /// <summary>An edition of an article.</summary>
    Edition,

    /// <summary>A correction of an article.</summary>
    Correction,
}

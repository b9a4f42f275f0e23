using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>All of one build but the articles themselves, which are read, checked and rendered one by one.</summary>
/// <param name="Site">The publication as a whole.</param>
/// <param name="Agents">Agents that articles share.</param>
/// <param name="Pages">Plain pages, by name.</param>
/// <param name="Slugs">Names of its articles, in ordinal order.</param>
internal sealed record Publication(Site Site, ImmutableArray<Agent> Agents, ImmutableArray<PlainPage> Pages, ImmutableArray<Slug> Slugs)
{
    /// <summary>Its articles that this build leaves out.</summary>
    public ImmutableArray<WithheldArticle> Withheld { get; init; } = [];

    /// <summary>The end of the embargo that ended last of those that its articles were under, or null.</summary>
    public DateTimeOffset? Released { get; init; }
}

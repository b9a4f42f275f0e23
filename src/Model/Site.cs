using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>The publication as a whole, from <c>site.yaml</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">One sentence that says what it is.</param>
/// <param name="Language">The language of its own words.</param>
/// <param name="BaseUrl">Its public address with a slash at the end, or null when it is not settled.</param>
/// <param name="Publisher">Who publishes this edition, or null.</param>
/// <param name="Contact">How to reach them, or null.</param>
/// <param name="Licence">The licence of the edition's own words, or null.</param>
/// <param name="Known">Which fields are stated and which are not known.</param>
internal sealed record Site(
    string Name,
    string Description,
    LanguageTag Language,
    Uri? BaseUrl,
    string? Publisher,
    string? Contact,
    string? Licence,
    KnownFields Known)
{
    /// <summary>The name and day that ids of its articles begin with, such as <c>example.org,2026</c> (RFC 4151), or null.</summary>
    public string? Tag { get; init; }

    /// <summary>What the settings say of rules, as written.</summary>
    public ImmutableArray<RuleLevel> RuleLevels { get; init; } = [];

    /// <summary>The rules that weigh otherwise here than they usually do, by code.</summary>
    public ImmutableArray<SeverityChange> SeverityChanges { get; init; } = [];
}

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
    private static readonly string[] ReservedNames = [".invalid", ".test", ".localhost", ".local", ".internal", ".example"];

    /// <summary>The name and day that ids of its articles begin with, such as <c>example.org,2026</c> (RFC 4151), or null.</summary>
    public string? Tag { get; init; }

    /// <summary>The keys it signs with, or null.</summary>
    public Signing? Signing { get; init; }

    /// <summary>The address when anybody could reach it: not that of a machine of one's own, nor a name that is kept for examples (RFC 2606, RFC 6761); else null.</summary>
    public Uri? PublicAddress =>
        BaseUrl is { HostNameType: UriHostNameType.Dns, IsLoopback: false } address && address.Host.Contains('.', StringComparison.Ordinal)
        && !ReservedNames.Any(name => address.Host.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            ? address
            : null;

    /// <summary>Whether it holds articles that are not to be published yet, to be looked at.</summary>
    public bool HasDrafts { get; init; }

    /// <summary>The languages in which pages are made, the main one first; none when the publication does not say.</summary>
    public ImmutableArray<Stated<LanguageTag>> Languages { get; init; } = [];

    /// <summary>Its name and description in other languages.</summary>
    public ImmutableArray<SiteTranslation> Translations { get; init; } = [];

    /// <summary>The publication as pages in <paramref name="language"/> name it: with the translation recorded for it, or as it is.</summary>
    public Site In(LanguageTag language) => Translations.FirstOrDefault(translation => translation.Language.Value == language) is { } translation
        ? this with { Name = translation.Name ?? Name, Description = translation.Description, Language = language }
        : this;

    /// <summary>The hosts it is made ready for, of <see cref="Vocabulary.Hosts"/>.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>What the settings say of rules, as written.</summary>
    public ImmutableArray<RuleLevel> RuleLevels { get; init; } = [];

    /// <summary>The rules that weigh otherwise here than they usually do, by code.</summary>
    public ImmutableArray<SeverityChange> SeverityChanges { get; init; } = [];
}

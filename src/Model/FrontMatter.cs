using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>What stands at the head of an article: what is known of it, and what is not.</summary>
/// <param name="Span">The whole front matter.</param>
/// <param name="Label">The editor's label for the article, always shown as such.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Headline">The headline that the text states, or null.</param>
/// <param name="Byline">The author that the text states, or null.</param>
/// <param name="Publisher">The publisher that the text states, or null.</param>
/// <param name="Published">The publication date that the text states, or null.</param>
/// <param name="Url">The address where it was published, or null.</param>
/// <param name="Licence">Its licence, or null.</param>
/// <param name="Edition">This edition of it.</param>
/// <param name="SuppliedAs">Id of the source that holds the text as supplied, or null when the article is the editor's own.</param>
/// <param name="Known">Which fields are stated and which are not known.</param>
/// <param name="Credits">Records of credit lines.</param>
/// <param name="Foreign">Words of other languages in the text, with their language.</param>
/// <param name="Times">Words that name a day by its distance ("on Thursday"), with the day they stand for.</param>
internal sealed record FrontMatter(
    InputSpan Span,
    string Label,
    LanguageTag Language,
    string? Headline,
    string? Byline,
    string? Publisher,
    DateOnly? Published,
    string? Url,
    string? Licence,
    Edition Edition,
    Stated<string>? SuppliedAs,
    KnownFields Known,
    ImmutableArray<Credit> Credits,
    ImmutableArray<Caption> Foreign,
    ImmutableArray<StatedDate> Times)
{
    /// <summary>The places that the text names, as the editor picks them out of it.</summary>
    public ImmutableArray<StatedPlace> Places { get; init; } = [];

    /// <summary>When it may be published.</summary>
    public Release Release { get; init; } = Release.AtOnce;

    /// <summary>What is stated of headline, byline, publisher, date, address and licence, with its source, in this order.</summary>
    public ImmutableArray<SourcedValue> Values { get; init; } = [];
}

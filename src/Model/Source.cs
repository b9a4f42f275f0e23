using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>A journalistic source: a post, statement, speech, decree, report, picture or document that words are bound to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Span">Where the id stands.</param>
/// <param name="Kind">One of <see cref="Vocabulary.SourceKinds"/>.</param>
/// <param name="Label">The editor's label for it.</param>
/// <param name="Author">Id of the agent that issued it, or null.</param>
/// <param name="Relays">Id of the agent that speaks inside it, or null.</param>
/// <param name="Issued">When it was issued, or null.</param>
/// <param name="Language">Its language, or null.</param>
/// <param name="Text">Its stored text, or null when the edition holds none.</param>
/// <param name="Caption">The caption printed under an embedded original, or null.</param>
/// <param name="MediaLabel">The printed label of a picture or film that the edition does not hold, or null.</param>
/// <param name="Access">Where it can be had.</param>
/// <param name="Known">Which of its fields are stated and which are not known.</param>
/// <param name="Translations">Recorded translations of the stored text.</param>
internal sealed record Source(
    string Id,
    InputSpan Span,
    string Kind,
    string Label,
    Stated<string>? Author,
    Stated<string>? Relays,
    StatedDate? Issued,
    LanguageTag? Language,
    StoredText? Text,
    Caption? Caption,
    string? MediaLabel,
    Access Access,
    KnownFields Known,
    ImmutableArray<Translation> Translations) : IRecord
{
    /// <summary>Why no translation is recorded though its words are printed, in the editor's words, or null.</summary>
    public string? NoTranslation { get; init; }

    /// <summary>The texts that its words may stand in, each with its language: the stored one, then recorded translations.</summary>
    public IReadOnlyList<(SearchableText Text, LanguageTag? Language)> Texts => field ??=
    [
        .. Text is null ? Array.Empty<(SearchableText, LanguageTag?)>() : [(Text.Searchable, Language)],
        .. Translations.Select(static translation => (translation.Searchable, (LanguageTag?)translation.Language)),
    ];

    /// <inheritdoc/>
    public string RecordKind => "source";
}

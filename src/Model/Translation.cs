using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>A recorded translation of a source's stored text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Span">Where the id stands.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Text">Its words.</param>
/// <param name="Translator">Who made it, or null.</param>
/// <param name="Method">One of <see cref="Vocabulary.TranslationMethods"/>.</param>
/// <param name="Fidelity">One of <see cref="Vocabulary.Fidelities"/>, the editor's judgement.</param>
/// <param name="Aligned">Original and translation, sentence beside sentence.</param>
/// <param name="Notes">What differs.</param>
internal sealed record Translation(
    string Id,
    InputSpan Span,
    LanguageTag Language,
    string Text,
    string? Translator,
    string Method,
    string Fidelity,
    ImmutableArray<AlignedSentence> Aligned,
    ImmutableArray<TranslationNote> Notes) : IRecord
{
    /// <summary>Whether the record says who made it, if only that nobody knows.</summary>
    public bool IsTranslatorStated { get; init; } = true;

    /// <summary>Whether the record says how it was made, if only that nobody knows.</summary>
    public bool IsMethodStated { get; init; } = true;

    /// <summary>Its words made ready to look quotations up in them.</summary>
    public SearchableText Searchable => field ??= new SearchableText(Text);

    /// <inheritdoc/>
    public string RecordKind => "translation";
}

using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>Words of the editor, always shown as such: a note, a correction or a clarification.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Span">Where the id stands.</param>
/// <param name="Kind">One of <see cref="Vocabulary.NoteKinds"/>.</param>
/// <param name="Date">When it was written.</param>
/// <param name="Targets">Ids of what it is about.</param>
/// <param name="At">The article's words beside which it stands; when empty, it stands at every use of its targets.</param>
/// <param name="Text">The note.</param>
/// <param name="ChangesText">Whether the article's text was changed with it.</param>
internal sealed record Note(
    string Id,
    InputSpan Span,
    string Kind,
    DateOnly Date,
    ImmutableArray<Stated<string>> Targets,
    ImmutableArray<Selector> At,
    string Text,
    bool ChangesText) : IRecord
{
    /// <summary>Words, all or some, that stood in the changed paragraphs before.</summary>
    public ImmutableArray<Stated<string>> Was { get; init; } = [];

    /// <summary>Whether it corrects what was published.</summary>
    public bool IsCorrection => ChangesText || Kind == "correction";

    /// <inheritdoc/>
    public string RecordKind => "note";
}

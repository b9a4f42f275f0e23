using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>A sourced article: its text, and everything the text is bound to.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Input">Its file.</param>
/// <param name="FrontMatter">What is known of it.</param>
/// <param name="Body">Its blocks.</param>
/// <param name="Records">What its words are bound to.</param>
internal sealed record Article(
    Slug Slug, InputText Input, FrontMatter FrontMatter, ImmutableArray<Block> Body, Records Records)
{
    /// <summary>Selectors of <c>sources.yaml</c> that match no place or more than one, with the number of places.</summary>
    public ImmutableArray<(Selector Selector, int Matches)> LooseSelectors { get; init; } = [];

    /// <summary>Where each note with selectors stands: passage and words.</summary>
    public ImmutableArray<NotePlace> NotePlaces { get; init; } = [];

    /// <summary>All passages in reading order.</summary>
    public IReadOnlyList<Passage> Passages => field ??= [.. PassagesOf(Body)];

    /// <summary>All embedded originals in reading order.</summary>
    public IEnumerable<EmbeddedOriginal> EmbeddedOriginals => Body.OfType<EmbeddedOriginal>();

    /// <summary>Whether a passage belongs to an embedded original.</summary>
    public bool IsEmbedded(Passage passage) => EmbeddedOriginals.Any(embedded => embedded.Passages.Contains(passage));

    private static IEnumerable<Passage> PassagesOf(IEnumerable<Block> blocks) => blocks.SelectMany(static block => block switch
    {
        Paragraph paragraph => [paragraph.Passage],
        CreditLine credit => [credit.Passage],
        Subheading heading => [heading.Passage],
        EmbeddedOriginal embedded => embedded.Passages,
        ItemList list => list.Items.SelectMany(static item => PassagesOf(item)),
        _ => Enumerable.Empty<Passage>(),
    });
}

/// <summary>A place in the article beside which a note stands.</summary>
/// <param name="Note">The note.</param>
/// <param name="Passage">Id of the passage.</param>
/// <param name="Range">The words.</param>
internal sealed record NotePlace(Note Note, string Passage, TextRange Range);

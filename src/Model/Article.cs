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

    /// <summary>The foreign words in what the editor wrote of the article, by the words in which they stand.</summary>
    public ImmutableDictionary<string, ImmutableArray<ForeignRun>> EditorialForeignRuns { get; init; } =
        ImmutableDictionary<string, ImmutableArray<ForeignRun>>.Empty;

    /// <summary>What is known of the languages that the article and its sources speak, by primary subtag.</summary>
    public ImmutableDictionary<string, LanguageFacts> Languages { get; init; } = ImmutableDictionary<string, LanguageFacts>.Empty;

    /// <summary>Those of these languages for which there is no data, so that only marks, digits and scripts are judged in them.</summary>
    public IEnumerable<string> LanguagesWithoutData =>
        Languages.Where(static language => !language.Value.IsKnown).Select(static language => language.Key).Order(StringComparer.Ordinal);

    /// <summary>The states in which it was published, the earliest first.</summary>
    public ImmutableArray<PublishedState> Published { get; init; } = [];

    /// <summary>The days of the editions that stay at an address of their own, the earliest first.</summary>
    public IEnumerable<DateOnly> KeptEditions => Published.Where(static state => state.Copy is not null).Select(static state => state.Date);

    /// <summary>What its edition holds beside its texts, by path.</summary>
    public ImmutableArray<HeldFile> Media { get; init; } = [];

    /// <summary>The pictures that it shows, each once, in reading order, with their records and files; those that lack one are left out.</summary>
    public IReadOnlyList<(PictureRecord Record, HeldFile File)> Pictures => field ??=
    [
        .. from file in Blocks.OfType<ShownPicture>().Select(static picture => picture.File.Value).Distinct()
           let record = Records.Picture(file)
           let held = Media.FirstOrDefault(held => held.Path == file && held.Picture is not null)
           where record is not null && held is not null
           select (record, held),
    ];

    /// <summary>Whom <paramref name="picture"/> is credited to: by its record, or by a credit line of the text; null when that is not known.</summary>
    public string? CreditOf(PictureRecord picture) =>
        picture.Credit ?? FrontMatter.Credits.FirstOrDefault(credit => credit.Held && credit.Picture?.Value == picture.File.Value)?.CreditedTo;

    /// <summary>Every change of a published paragraph, the earliest first.</summary>
    public IReadOnlyList<ParagraphChange> Changes => field ??= ParagraphHistory.Of(this);

    /// <summary>The notes that correct what was published, the latest first.</summary>
    public IEnumerable<Note> Corrections => Records.Notes.Where(static note => note.IsCorrection).OrderByDescending(static note => note.Date);

    /// <summary>Where the editor set a rule aside, in file order.</summary>
    public ImmutableArray<Allowance> Allowances { get; init; } = [];

    /// <summary>All passages in reading order.</summary>
    public IReadOnlyList<Passage> Passages => field ??= [.. Blocks.SelectMany(static block => block.Passages)];

    /// <summary>All bound quotations with their places in their sources, in reading order.</summary>
    public IReadOnlyList<QuotedWords> QuotedWords => field ??= [.. Model.QuotedWords.Of(this)];

    /// <summary>All blocks in reading order, those inside lists too.</summary>
    public IEnumerable<Block> Blocks => Flatten(Body);

    /// <summary>All embedded originals in reading order.</summary>
    public IEnumerable<EmbeddedOriginal> EmbeddedOriginals => Blocks.OfType<EmbeddedOriginal>();

    /// <summary>What is known of <paramref name="language"/>.</summary>
    public LanguageFacts FactsOf(LanguageTag language) => Languages.GetValueOrDefault(language.Primary, LanguageFacts.Unknown);

    /// <summary>All of <paramref name="blocks"/> in reading order, those inside lists too.</summary>
    public static IEnumerable<Block> Flatten(IEnumerable<Block> blocks) =>
        blocks.SelectMany(static block => block is ItemList list ? list.Items.SelectMany(static item => Flatten(item)) : [block]);
}

/// <summary>A place in the article beside which a note stands.</summary>
/// <param name="Note">The note.</param>
/// <param name="Passage">Id of the passage.</param>
/// <param name="Range">The words.</param>
internal sealed record NotePlace(Note Note, string Passage, TextRange Range);

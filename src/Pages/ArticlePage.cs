using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>What the templates of an article's two pages are given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Citations">Uses and notes.</param>
internal sealed record ArticlePage(PageFrame Frame, CitationIndex Citations)
{
    /// <summary>The article.</summary>
    public Article Article => Citations.Article;

    /// <summary>The theme's printed words.</summary>
    public Words Words => Frame.Words;

    /// <summary>The <c>lang</c> of the theme's words inside the article's text: null when both speak one language.</summary>
    public string? ThemeLang => Article.FrontMatter.Language == Words.Language ? null : Words.Language.Value;

    /// <summary>The <c>dir</c> that goes with it.</summary>
    public string? ThemeDir => Article.FrontMatter.Language == Words.Language ? null : Words.Language.Direction;

    /// <summary>The files with its data, as pages list them.</summary>
    public IReadOnlyList<DataFile> Data { get; init; } = [];

    /// <summary>How each style cites it.</summary>
    public IReadOnlyList<StyledCitation> CitedAs { get; init; } = [];

    /// <summary>The files that the edition holds beside its texts.</summary>
    public IReadOnlyList<ArchiveFile> Held { get; init; } = [];

    /// <summary>The pictures that it shows, in reading order.</summary>
    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>What reference managers are told of each source, by its id: an OpenURL context object.</summary>
    public IReadOnlyDictionary<string, string> ContextObjects { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How much is bound.</summary>
    public Coverage Coverage => field ??= Coverage.Of(Article);

    /// <summary>How many figures it has, what is verified in it, and how many statements have no source, in sentences.</summary>
    public string InNumbers => string.Join(
        ' ',
        Words.Count("article.figures", Coverage.Figures),
        Verified == 0 ? Words["article.none-verified"] : Words.Count("article.verified", Verified),
        Words.Count("article.unsourced", Coverage.Unsourced));

    /// <summary>Agents that the article uses, in written order.</summary>
    public IEnumerable<Agent> Agents => Article.Records.Agents.Where(IsUsed);

    /// <summary>Claims with a quantity, in written order.</summary>
    public IEnumerable<Claim> Figures => Article.Records.Claims.Where(static claim => claim.Quantity is not null);

    /// <summary>SHA-256 of the article's passages under the stated normalisation, joined by empty lines.</summary>
    public string TextSha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join("\n\n", Article.Passages.Select(static passage => passage.Normalized)))));

    /// <summary>The agent with this id, or null.</summary>
    public Agent? Agent(string? id) => Article.Records.Find<Agent>(id);

    /// <summary>The recorded translation of <paramref name="source"/> into the article's language, or null.</summary>
    public Translation? PrintedTranslation(Source source) =>
        source.Translations.FirstOrDefault(translation => translation.Language.Primary == Article.FrontMatter.Language.Primary);

    /// <summary>Words of the article's records as a page shows them: in the article's language, foreign ones marked.</summary>
    public IReadOnlyList<InlineNode> Editorial(string text)
    {
        var language = Article.FrontMatter.Language;
        var nodes = InlineTree.OfEditorial(text, Article);
        return language == Words.Language ? nodes : [new ForeignNode(language, nodes)];
    }

    /// <summary>The words where a rule was set aside, in the language they speak; none when no words of the text are concerned.</summary>
    public IReadOnlyList<InlineNode> WordsOf(Allowance allowance)
    {
        if (allowance.Passage is not { } passage)
        {
            return [];
        }

        var nodes = InlineTree.OfWords(allowance.Words.Of(passage.Text), allowance.ForeignRuns);
        return passage.Language == Words.Language ? nodes : [new ForeignNode(passage.Language, nodes)];
    }

    /// <summary>Notes that stand beside words of <paramref name="passage"/> or tell of its changes, each once, in order of the words.</summary>
    public IEnumerable<Note> NotesAt(Passage passage) =>
        Article.NotePlaces.Where(place => place.Passage == passage.Id).OrderBy(static place => place.Range.Start).Select(static place => place.Note)
            .Concat(Article.Records.Notes.Where(note => TellsOf(note, passage)))
            .Distinct();

    /// <summary>Those of them that tell only of what was taken out after <paramref name="passage"/>.</summary>
    public IEnumerable<Note> NotesAfter(Passage passage) => NotesAt(passage).Where(note => ChangesOf(note, passage).ToList() is { Count: > 0 } changes
        && changes.TrueForAll(static change => change.Passage is null) && !Article.NotePlaces.Any(place => place.Note == note && place.Passage == passage.Id));

    /// <summary>The days of corrections, the newest first, each with a link to every place of its notes, or to a note's card among the sources when it stands at none.</summary>
    public IEnumerable<(DateOnly Day, IReadOnlyList<CorrectionLink> Links)> CorrectionDays => Article.Corrections
        .GroupBy(static note => note.Date).Select(sameDay => (sameDay.Key, (IReadOnlyList<CorrectionLink>)[.. sameDay.SelectMany(LinksOf)]));

    /// <summary>The passages beside which <paramref name="note"/> stands, in reading order.</summary>
    public IEnumerable<Passage> PlacesOf(Note note) => Article.Passages.Where(passage =>
        TellsOf(note, passage) || Article.NotePlaces.Any(place => place.Note == note && place.Passage == passage.Id));

    /// <summary>The changes that <paramref name="note"/> explains and that are told beside <paramref name="passage"/>.</summary>
    public IEnumerable<ParagraphChange> ChangesOf(Note note, Passage passage) =>
        Article.Changes.Where(change => change.Place?.Id == passage.Id && change.Notes.Contains(note));

    /// <summary>Number of claims that somebody outside the claimant's side confirms in the text.</summary>
    public int Verified => Article.Records.Claims.Count(static claim => claim.Status == "independently-verified");

    private IEnumerable<CorrectionLink> LinksOf(Note note)
    {
        var kind = Words.Term("note-kind", note.Kind);
        return PlacesOf(note)
            .Select(place => new CorrectionLink($"#note-{note.Id}-{place.Id}", Words.Format("use.paragraph", place.Id[1..]), Words.Format("note.label", kind, note.Id, place.Id[1..])))
            .DefaultIfEmpty(new CorrectionLink($"sources.html#note-{note.Id}", kind, null));
    }

    private bool TellsOf(Note note, Passage passage) => (note.At.IsEmpty && IsAbout(note, passage)) || ChangesOf(note, passage).Any();

    // A note about a source or a translation of it stands at every use of that source.
    private bool IsAbout(Note note, Passage passage) =>
        note.Targets.Any(target => target.Value == passage.Id)
        || passage.Bindings.Any(binding => note.Targets.Any(target => target.Value == binding.Key
            || (Article.Records.SourceOf(binding.Key) is { } source
                && (target.Value == source.Id || source.Translations.Any(translation => translation.Id == target.Value)))));

    private bool IsUsed(Agent agent) =>
        Article.Records.Sources.Any(source => source.Author?.Value == agent.Id || source.Relays?.Value == agent.Id)
        || Article.Records.Claims.Any(claim => claim.Claimant?.Value == agent.Id || claim.Via.Any(via => via.Value == agent.Id))
        || Article.Records.Agents.Any(other => other.RunBy?.Value == agent.Id && other.Id != agent.Id && IsUsed(other));
}

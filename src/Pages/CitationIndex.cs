using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>One use of a key: words of the article and what they rest on.</summary>
/// <param name="Id">Its id on the article page: <c>c1</c>, <c>c2</c> … in reading order.</param>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Binding">The binding.</param>
/// <param name="Entry">The note it leads to.</param>
/// <param name="Letter">Its letter among the uses of that note: a, b, c …</param>
internal sealed record Use(string Id, Passage Passage, Binding Binding, NoteEntry Entry, string Letter)
{
    /// <summary>The words, or their beginning.</summary>
    public string Words => Beginning(Binding.Range.Of(Passage.Text));

    /// <summary>Words without the marks around them, or as many of them as make a link.</summary>
    public static string Beginning(string text)
    {
        var words = NormalizedText.Of(text).Trim('"', '“', '”', '„', '«', '»', '‹', '›', '‘', '’', '「', '」');
        if (words.Length <= 64)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', 60);
        return words[..(cut > 0 ? cut : char.IsHighSurrogate(words[59]) ? 59 : 60)] + " …";
    }

    /// <summary>The letter of the use with this number, counted from 0: a … z, aa, ab …</summary>
    public static string LetterOf(int index) =>
        (index >= 26 ? LetterOf((index / 26) - 1) : "") + (char)('a' + (index % 26));
}

/// <summary>A numbered note of the article page: one for each key that is used.</summary>
/// <param name="Key">The key.</param>
/// <param name="Number">1, 2, 3 … in order of first use; 0 for <see cref="Binding.Unsourced"/>.</param>
/// <param name="Claim">The claim it names, or null.</param>
/// <param name="Claimant">Who claims it, or null.</param>
/// <param name="Source">The source it leads to, or null.</param>
internal sealed record NoteEntry(string Key, int Number, Claim? Claim, Agent? Claimant, Source? Source)
{
    /// <summary>Its uses, in reading order.</summary>
    public List<Use> Uses { get; } = [];
}

/// <summary>All uses of all keys of an article, numbered in reading order.</summary>
internal sealed class CitationIndex
{
    private readonly Dictionary<(string Passage, Binding Binding), Use> uses = [];
    private readonly Dictionary<string, NoteEntry> entries = new(StringComparer.Ordinal);
    private readonly List<Use> inOrder = [];
    private readonly ILookup<string, Use> byPassage;

    /// <summary>Numbers the uses of <paramref name="article"/>, by the end of their words, where the marker stands.</summary>
    public CitationIndex(Article article)
    {
        Article = article;
        var embedded = article.EmbeddedOriginals.ToDictionary(static original => original.Paragraphs.FirstOrDefault()?.Id ?? "", StringComparer.Ordinal);
        foreach (var passage in article.Passages)
        {
            // An embedded original is one use, at its first paragraph.
            var first = embedded.TryGetValue(passage.Id, out var original) && original.Citation is not null
                ? passage.Bindings.Where(static binding => binding.Form == BindingForm.Embedded)
                : [];
            var others = passage.Bindings.Where(static binding => binding.Form != BindingForm.Embedded).OrderBy(static binding => binding.Range.End);
            foreach (var binding in first.Concat(others))
            {
                Add(passage, binding);
            }
        }

        byPassage = inOrder.ToLookup(static use => use.Passage.Id, StringComparer.Ordinal);
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>All uses, in reading order.</summary>
    public IReadOnlyList<Use> Uses => inOrder;

    /// <summary>Numbered notes, in order.</summary>
    public IEnumerable<NoteEntry> Notes => entries.Values.Where(static entry => entry.Number > 0).OrderBy(static entry => entry.Number);

    /// <summary>The notes that words of <paramref name="passage"/> lead to, in the order of the words, each once.</summary>
    public IReadOnlyList<NoteEntry> NotesOf(Passage passage) =>
        [.. byPassage[passage.Id].Select(static use => use.Entry).Where(static entry => entry.Number > 0).Distinct()];

    /// <summary>Uses of <see cref="Binding.Unsourced"/>, in reading order.</summary>
    public IReadOnlyList<Use> Unsourced => entries.TryGetValue(Binding.Unsourced, out var entry) ? entry.Uses : [];

    /// <summary>All uses that lead to <paramref name="source"/>, in reading order.</summary>
    public IEnumerable<Use> UsesOf(Source source) =>
        entries.Values.Where(entry => entry.Source == source).SelectMany(static entry => entry.Uses).OrderBy(static use => int.Parse(use.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The note of <paramref name="key"/>, or null when nothing uses it.</summary>
    public NoteEntry? EntryOf(string key) => entries.GetValueOrDefault(key);

    /// <summary>The use that <paramref name="binding"/> of <paramref name="passage"/> makes, or null.</summary>
    public Use? UseOf(Passage passage, Binding binding) => uses.GetValueOrDefault((passage.Id, binding));

    private void Add(Passage passage, Binding binding)
    {
        if (!entries.TryGetValue(binding.Key, out var entry))
        {
            var number = binding.Key == Binding.Unsourced ? 0 : entries.Values.Count(static other => other.Number > 0) + 1;
            var claim = Article.Records.Find<Claim>(binding.Key);
            entries[binding.Key] = entry = new NoteEntry(
                binding.Key, number, claim, Article.Records.Find<Agent>(claim?.Claimant?.Value), Article.Records.SourceOf(binding.Key));
        }

        var use = new Use($"c{uses.Count + 1}", passage, binding, entry, Use.LetterOf(entry.Uses.Count));
        entry.Uses.Add(use);
        uses[(passage.Id, binding)] = use;
        inOrder.Add(use);
    }
}

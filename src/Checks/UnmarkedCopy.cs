using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT208: eight words or more that stand in a source word by word, outside quotation marks.
/// </summary>
/// <remarks>
/// What it does: compares the article's own words with the stored texts and recorded translations in its language, whatever case and punctuation.
/// Quotations, embedded originals and the text as supplied are left out.
/// Why it matters: so many words in a row are seldom chosen twice; the reader should know whose they are.
/// Example: <c>[Units are fleeing the battlefield in the direction of the border][@defenceu-2]</c>, which is what the post's translation says
/// Write instead: the same in quotation marks, or in words of your own
/// </remarks>
internal sealed partial class UnmarkedCopy : ICheck
{
    private const int Fewest = 8;

    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT208", "unmarked-copy", Severity.Note);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        var language = article.FrontMatter.Language.Primary;
        List<(Source Source, SearchableText Text)> texts =
        [
            .. from source in article.Records.Sources
               where source.Id != article.FrontMatter.SuppliedAs?.Value
               from text in source.Texts
               where text.Language?.Primary == language
               select (source, text.Text),
        ];
        return texts.Count == 0 ? [] : Copies(article, texts);
    }

    private IEnumerable<Diagnostic> Copies(Article article, List<(Source Source, SearchableText Text)> texts)
    {
        var (words, ids) = OwnWords(article);
        var index = Index(words);
        var reported = new bool[words.Count];
        foreach (var (source, text) in texts)
        {
            var numbers = Numbers(text.Words.Replace('’', '\''), ids);
            for (var at = 0; at + Fewest <= numbers.Count;)
            {
                var length = 0;
                if (index.TryGetValue(HashOf(numbers, at), out var first) && !reported[first])
                {
                    length = CommonLength(words, first, numbers, at);
                }

                if (length < Fewest)
                {
                    at++;
                    continue;
                }

                for (var word = first; word < first + length; word++)
                {
                    reported[word] = true;
                }

                var passage = words[first].Passage!;
                var range = new TextRange(words[first].Range.Start, words[first + length - 1].Range.End);
                yield return Rule.At(
                    passage.SpanOf(range),
                    $"{length} words in a row stand in `{source.Id}` and are not marked as a quotation",
                    "put them in quotation marks, or write them in words of your own");
                at += length;
            }
        }
    }

    /// <param name="Passage">Where it stands; null for the end of a stretch of own words.</param>
    /// <param name="Range">Its place there.</param>
    /// <param name="Id">Its number, the same for the same word; -1 at the end of a stretch.</param>
    private readonly record struct OwnWord(Passage? Passage, TextRange Range, int Id);

    private static (List<OwnWord> Words, Dictionary<string, int> Ids) OwnWords(Article article)
    {
        var originals = article.EmbeddedOriginals.SelectMany(static embedded => embedded.Passages).ToHashSet();
        Dictionary<string, int> ids = new(StringComparer.OrdinalIgnoreCase);
        List<OwnWord> words = [];
        foreach (var passage in article.Passages.Where(passage => !originals.Contains(passage)))
        {
            var quotation = 0;
            foreach (var match in Word().EnumerateMatches(passage.Text))
            {
                var range = new TextRange(match.Index, match.Index + match.Length);
                while (quotation < passage.Quotations.Length && passage.Quotations[quotation].Range.End <= range.Start)
                {
                    quotation++;
                    words.Add(new OwnWord(null, default, -1));
                }

                if (quotation < passage.Quotations.Length && passage.Quotations[quotation].Range.Overlaps(range))
                {
                    continue;
                }

                var word = range.Of(passage.Text).Replace('’', '\'');
                if (!ids.TryGetValue(word, out var id))
                {
                    ids.Add(word, id = ids.Count);
                }

                words.Add(new OwnWord(passage, range, id));
            }

            words.Add(new OwnWord(null, default, -1));
        }

        return (words, ids);
    }

    // The article's numbers of a text's words; -1 for a word that the article has not.
    private static List<int> Numbers(string text, Dictionary<string, int> ids)
    {
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        List<int> numbers = [];
        foreach (var match in Word().EnumerateMatches(text))
        {
            numbers.Add(lookup.TryGetValue(text.AsSpan(match.Index, match.Length), out var id) ? id : -1);
        }

        return numbers;
    }

    // The first place of every eight words in a row.
    private static Dictionary<ulong, int> Index(List<OwnWord> words)
    {
        Dictionary<ulong, int> index = [];
        var numbers = words.ConvertAll(static word => word.Id);
        for (var at = 0; at + Fewest <= numbers.Count; at++)
        {
            if (!numbers.GetRange(at, Fewest).Contains(-1))
            {
                index.TryAdd(HashOf(numbers, at), at);
            }
        }

        return index;
    }

    private static int CommonLength(List<OwnWord> words, int first, List<int> numbers, int at)
    {
        var length = 0;
        while (first + length < words.Count && at + length < numbers.Count && numbers[at + length] >= 0 && words[first + length].Id == numbers[at + length])
        {
            length++;
        }

        return length;
    }

    private static ulong HashOf(List<int> numbers, int at)
    {
        var hash = 14695981039346656037UL;
        for (var index = at; index < at + Fewest; index++)
        {
            hash = (hash ^ (uint)numbers[index]) * 1099511628211UL;
        }

        return hash;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:(?:['’-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*")]
    private static partial Regex Word();
}

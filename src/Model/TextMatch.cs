using System.Text.RegularExpressions;

namespace Sourcebound.Model;

/// <summary>Compares quoted words with a stored text: the contract that the method page prints.</summary>
internal static partial class TextMatch
{
    /// <summary>How near <paramref name="quoted"/> is to <paramref name="stored"/>.</summary>
    public static MatchLevel Level(string quoted, SearchableText stored) => Find(quoted, stored).Level;

    /// <summary>Where <paramref name="quoted"/> stands in <paramref name="stored"/>. Both are normalised; an ellipsis is a gap inside one paragraph, a
    /// bracketed word an insertion; no match begins or ends inside a word or number.</summary>
    public static FoundWords Find(string quoted, SearchableText stored)
    {
        var words = NormalizedText.Of(quoted);
        var whole = new TextRange(0, stored.Words.Length);
        if (stored.Find(words, whole) is { } place)
        {
            return new FoundWords(MatchLevel.Exact, [new Fragment(words, place)], false, false);
        }

        var fragments = FragmentsOf(words);
        if (InOrder(fragments, words, stored) is { } places)
        {
            return Found(MatchLevel.Exact, words, fragments, places);
        }

        var plainWords = Typography.Plain(words);
        if (stored.Plain.Find(plainWords, new TextRange(0, stored.Plain.Words.Length)) is { } plainPlace)
        {
            return new FoundWords(MatchLevel.Typographic, [new Fragment(words, stored.FromPlain(plainPlace))], false, false);
        }

        var plainFragments = FragmentsOf(plainWords);
        if (InOrder(plainFragments, plainWords, stored.Plain) is { } plainPlaces)
        {
            return Found(MatchLevel.Typographic, words, fragments.Count == plainFragments.Count ? fragments : plainFragments, plainPlaces.ConvertAll(stored.FromPlain));
        }

        var scattered = plainFragments.ConvertAll(fragment => stored.Plain.Find(fragment, new TextRange(0, stored.Plain.Words.Length)));
        return plainFragments.Count > 1 && scattered.TrueForAll(static found => found is not null)
            ? Found(MatchLevel.Scattered, words, fragments.Count == plainFragments.Count ? fragments : plainFragments, scattered.ConvertAll(found => stored.FromPlain(found!.Value)))
            : FoundWords.Nowhere;
    }

    private static FoundWords Found(MatchLevel level, string words, List<string> fragments, List<TextRange> places) => new(
        level,
        [.. fragments.Zip(places, static (fragment, place) => new Fragment(fragment, place))],
        words[0] is '[' or '…' || words.StartsWith("...", StringComparison.Ordinal),
        words[^1] is ']' or '…' || words.EndsWith("...", StringComparison.Ordinal));

    private static List<string> FragmentsOf(string words) =>
        [.. Gap().Split(Insertion().Replace(words, "")).Select(NormalizedText.Of).Where(static part => part.Length > 0)];

    private static List<TextRange>? InOrder(List<string> fragments, string words, SearchableText stored) =>
        fragments.Count == 0 || (fragments.Count == 1 && fragments[0] == words)
            ? null
            : stored.Paragraphs.Select(paragraph => InOrder(fragments, stored, paragraph)).FirstOrDefault(static places => places is not null);

    // The places whose gaps are the smallest before the first possible end.
    private static List<TextRange>? InOrder(List<string> fragments, SearchableText stored, TextRange paragraph)
    {
        List<TextRange> places = [];
        foreach (var fragment in fragments)
        {
            if (stored.Find(fragment, paragraph with { Start = places.Count > 0 ? places[^1].End : paragraph.Start }) is not { } place)
            {
                return null;
            }

            places.Add(place);
        }

        for (var index = places.Count - 2; index >= 0; index--)
        {
            places[index] = stored.FindLast(fragments[index], places[index] with { End = places[index + 1].Start }) ?? places[index];
        }

        return places;
    }

    [GeneratedRegex(@"\[(?:…|\.\.\.)\]|…|\.\.\.")]
    private static partial Regex Gap();

    // With one space beside it: "left [the town]." is "left.", "([The] town" is "(town".
    [GeneratedRegex(@" \[(?!…\]|\.\.\.\])[^\[\]]*\](?![\p{L}\p{N}])|(?<![\p{L}\p{N} ])\[(?!…\]|\.\.\.\])[^\[\]]*\] |\[(?!…\]|\.\.\.\])[^\[\]]*\]")]
    private static partial Regex Insertion();
}

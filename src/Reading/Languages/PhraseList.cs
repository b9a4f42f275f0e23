using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Words and phrases of one kind in one language, such as those that report what somebody said; found whole, whatever their case.</summary>
internal sealed partial class PhraseList
{
    private readonly FrozenDictionary<string, ImmutableArray<string[]>> byFirstWord;

    /// <param name="phrases">The phrases, their words parted by single spaces.</param>
    public PhraseList(IEnumerable<string> phrases) =>
        byFirstWord = phrases.Select(static phrase => phrase.Split(' '))
            .GroupBy(static words => words[0], WordComparer.Instance)
            .ToFrozenDictionary(
                static group => group.Key,
                static group => group.OrderByDescending(static words => words.Length).ToImmutableArray(),
                WordComparer.Instance);

    /// <summary>Where they stand in <paramref name="text"/>, in order and apart from each other; the longest wins.</summary>
    public IReadOnlyList<TextRange> Find(string text)
    {
        List<TextRange> found = [];
        if (byFirstWord.Count == 0)
        {
            return found;
        }

        var end = 0;
        foreach (var match in Word().EnumerateMatches(text))
        {
            if (match.Index >= end && LongestAt(text, match.Index, match.Length) is > 0 and var length)
            {
                end = match.Index + length;
                found.Add(new TextRange(match.Index, end));
            }
        }

        return found;
    }

    private int LongestAt(string text, int start, int length)
    {
        if (byFirstWord.TryGetValue(text.Substring(start, length), out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (EndOf(text, start + length, phrase) is > 0 and var end)
                {
                    return end - start;
                }
            }
        }

        return 0;
    }

    // Where the phrase whose first word ends at this place ends, or 0.
    private static int EndOf(string text, int at, string[] phrase)
    {
        foreach (var word in phrase.AsSpan(1))
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var next = WordHere().Match(text, at);
            if (!next.Success || !WordComparer.Instance.Equals(next.Value, word))
            {
                return 0;
            }

            at += next.Length;
        }

        return at;
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*")]
    private static partial Regex WordHere();
}

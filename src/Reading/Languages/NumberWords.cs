using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sourcebound.Reading.Languages;

/// <summary>The number words of one language, with their values.</summary>
/// <param name="words">What each word says.</param>
/// <param name="parts">Those of which compounds are made, when the language writes numbers as one word.</param>
/// <param name="joiners">What may stand between the parts of a compound.</param>
/// <param name="prefixes">What is written together with a number that it stands before: "and" in Arabic, "d'" in French.</param>
/// <param name="unitsFirst">Whether units stand before tens: "five-and-twenty".</param>
internal sealed class NumberWords(
    IReadOnlyDictionary<string, NumberWord> words, IEnumerable<string> parts, ImmutableArray<string> joiners, WordSet prefixes, bool unitsFirst)
{
    private const int LongestPrefix = 8;

    private readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> words =
        words.ToFrozenDictionary(WordComparer.Instance).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ImmutableArray<string> parts = [.. parts.OrderByDescending(static part => part.Length).ThenBy(static part => part, StringComparer.Ordinal)];

    private readonly int longest = words.Keys.Select(static word => word.Length).DefaultIfEmpty(0).Max();

    /// <summary>What is written together with a number that it stands before: "and" in Arabic, "d'" in French.</summary>
    public WordSet Prefixes => prefixes;

    /// <summary>What <paramref name="word"/> says, or null when it is no number.</summary>
    /// <param name="word">One word, perhaps with hyphens.</param>
    /// <param name="elided">The length of what is cut off before it, as in "d'onze".</param>
    public NumberWord? Of(ReadOnlySpan<char> word, out int elided)
    {
        elided = 0;
        if (words.Dictionary.Count == 0)
        {
            return null;
        }

        if (words.TryGetValue(word, out var known))
        {
            return known;
        }

        var apostrophe = prefixes.IsEmpty ? -1 : word.IndexOfAny('\'', '’');
        if (apostrophe > 0 && apostrophe < LongestPrefix && prefixes.Contains(word[..(apostrophe + 1)]))
        {
            elided = apostrophe + 1;
            return Of(word[elided..], out _);
        }

        var isPrefixed = word.Length > 3 && words.TryGetValue(word[1..], out known) && !known.IsAmbiguous && prefixes.Contains(word[..1]);
        return isPrefixed ? known : Hyphenated(word) ?? Compound(word);
    }

    // "twenty-five", "quatre-vingt-dix-sept": the longest known words, one after another.
    private NumberWord? Hyphenated(ReadOnlySpan<char> word)
    {
        if (!word.Contains('-'))
        {
            return null;
        }

        NumberSum sum = new(unitsFirst);
        while (word.Length > 0)
        {
            // No part is longer than the longest word.
            var length = word.Length <= longest ? word.Length : word[..(longest + 1)].LastIndexOf('-');
            NumberWord part = default;
            while (length > 0 && !words.TryGetValue(word[..length], out part))
            {
                length = word[..length].LastIndexOf('-');
            }

            if (length <= 0)
            {
                return null;
            }

            sum.Add(part);
            word = length == word.Length ? [] : word[(length + 1)..];
        }

        return new NumberWord(sum.Value, false, false, false);
    }

    // German writes "five-and-twenty" as one word: number parts, with joining parts only between them.
    private NumberWord? Compound(ReadOnlySpan<char> word)
    {
        NumberSum sum = new(unitsFirst);
        var count = 0;
        while (word.Length > 0)
        {
            var joiner = count == 0 ? null : StartOf(word, joiners);
            var rest = word[(joiner?.Length ?? 0)..];
            if (StartOf(rest, parts) is not { } part)
            {
                return null;
            }

            sum.Add(words.Dictionary[part]);
            word = rest[part.Length..];
            count++;
        }

        return count > 1 ? new NumberWord(sum.Value, false, false, false) : null;
    }

    private static string? StartOf(ReadOnlySpan<char> word, ImmutableArray<string> all)
    {
        foreach (var part in all)
        {
            if (word.StartsWith(part, StringComparison.OrdinalIgnoreCase))
            {
                return part;
            }
        }

        return null;
    }
}

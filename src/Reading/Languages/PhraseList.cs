using System.Collections.Frozen;
using System.Collections.Immutable;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Words and phrases of one kind in one language, such as those that report what somebody said; found whole, whatever their case.</summary>
internal sealed class PhraseList
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    /// <summary>What a phrase means that looks like one of the list and is none: "goes without saying".</summary>
    public const string None = "none";

    private const string Gap = "…";
    private const int LongestGap = 80;

    /// <param name="phrases">The phrases, their words parted by single spaces, each with what it means. A last word that ends with an apostrophe
    /// is the beginning of one: "plus d'". Words of the same sentence may stand in a gap, "teilte … mit", whose last word ends its clause.</param>
    public PhraseList(IEnumerable<(string Words, string Meaning)> phrases) =>
        byFirstWord = phrases.Select(static phrase => new Phrase([.. phrase.Words.Split(' ')], phrase.Meaning))
            .GroupBy(static phrase => phrase.Words[0], WordComparer.Instance)
            .ToFrozenDictionary(
                static group => group.Key,
                static group => group.OrderByDescending(static phrase => phrase.Words.Length).ToImmutableArray(),
                WordComparer.Instance)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where they stand in <paramref name="text"/>, in order and apart from each other, with what they mean; the longest wins.</summary>
    public IEnumerable<(TextRange Range, string Meaning)> Find(string text)
    {
        var end = 0;
        for (var at = 0; byFirstWord.Dictionary.Count > 0 && at < text.Length;)
        {
            if (!WordScan.IsInWord(text[at]))
            {
                at++;
                continue;
            }

            var wordEnd = WordScan.EndOf(text, at);
            if (at >= end && (LongestAt(text, at, wordEnd) ?? AfterElision(text, ref at, wordEnd)) is { } found)
            {
                end = found.End;
                if (found.Meaning != None)
                {
                    yield return (new TextRange(at, end), found.Meaning);
                }
            }

            at = wordEnd;
        }
    }

    // "qu'environ" holds "environ".
    private (int End, string Meaning)? AfterElision(string text, ref int at, int wordEnd)
    {
        var apostrophe = text.AsSpan(at, wordEnd - at).IndexOfAny('\'', '’');
        if (apostrophe > 0 && LongestAt(text, at + apostrophe + 1, wordEnd) is { } found)
        {
            at += apostrophe + 1;
            return found;
        }

        return null;
    }

    private (int End, string Meaning)? LongestAt(string text, int start, int wordEnd)
    {
        if (byFirstWord.TryGetValue(text.AsSpan(start, wordEnd - start), out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (EndOf(text, wordEnd, phrase.Words) is > 0 and var end)
                {
                    return (end, phrase.Meaning);
                }
            }
        }

        return null;
    }

    // Where the phrase whose first word ends at this place ends, or 0.
    private static int EndOf(string text, int at, ImmutableArray<string> phrase)
    {
        for (var index = 1; index < phrase.Length; index++)
        {
            at = phrase[index] == Gap ? EndBehindGap(text, at, phrase[++index]) : EndOfWord(text, at, phrase[index]);
            if (at == 0)
            {
                return 0;
            }
        }

        return at;
    }

    private static int EndOfWord(string text, int at, string word)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var end = WordScan.EndOf(text, at);
        end = word.EndsWith('\'') ? Math.Min(end, at + word.Length) : end;
        return WordComparer.Instance.Equals(text.AsSpan(at, end - at), word) ? end : 0;
    }

    private static int EndBehindGap(string text, int start, string word)
    {
        for (var at = start; at < text.Length && at < start + LongestGap && text[at] is not ('.' or '!' or '?' or ';' or ':');)
        {
            var end = WordScan.EndOf(text, at);
            if (end > at && WordComparer.Instance.Equals(text.AsSpan(at, end - at), word) && (end == text.Length || char.IsPunctuation(text[end])))
            {
                return end;
            }

            at = Math.Max(end, at + 1);
        }

        return 0;
    }

    private sealed record Phrase(ImmutableArray<string> Words, string Meaning);
}

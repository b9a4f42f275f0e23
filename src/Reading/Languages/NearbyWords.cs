using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>The words that stand next to a place in a text; empty when none does.</summary>
internal static class NearbyWords
{
    /// <summary>The word right before <paramref name="start"/>, or the one before it when it is one of <paramref name="skipped"/>.</summary>
    public static ReadOnlySpan<char> Before(string text, int start, WordSet? skipped = null)
    {
        var word = RangeBefore(text, start);
        while (word.Length > 0 && skipped?.Contains(In(text, word)) == true)
        {
            word = RangeBefore(text, word.Start);
        }

        return In(text, word);
    }

    /// <summary>The word right after <paramref name="end"/>, past endings of ordinals and what joins the parts of a date.</summary>
    public static ReadOnlySpan<char> After(string text, int end, LanguageData language)
    {
        var word = RangeAfter(text, end);
        while (word.Length > 0 && (language.DateJoiners.Contains(In(text, word)) || language.OrdinalSuffixes.Contains(In(text, word))))
        {
            word = RangeAfter(text, word.End);
        }

        return In(text, word);
    }

    /// <summary>Whether the word after <paramref name="end"/> is a thing that can be counted, as far as the language tells.</summary>
    public static bool IsCountedNext(string text, int end, LanguageData language)
    {
        var after = After(text, end, language);
        return language.Counted.Contains(after) || (language.CapitalNouns && after.Length > 0 && char.IsUpper(after[0]));
    }

    /// <summary>Whether <paramref name="character"/> may part a number from the word beside it.</summary>
    public static bool IsSpace(char character) => character is ' ' or '\u00A0' or '\u202F';

    private static ReadOnlySpan<char> In(string text, TextRange word) => text.AsSpan(word.Start, word.Length);

    private static TextRange RangeBefore(string text, int start)
    {
        var end = start > 0 && IsSpace(text[start - 1]) ? start - 1 : start;
        end = end > 0 && text[end - 1] == '.' ? end - 1 : end;
        var at = end;
        while (at > 0 && (WordScan.IsInWord(text[at - 1]) || text[at - 1] is '№' or '§' or '#'))
        {
            at--;
        }

        return new TextRange(at, end);
    }

    // An abbreviation of letters with dots counts as one word: "a.m".
    private static TextRange RangeAfter(string text, int end)
    {
        var start = end < text.Length && text[end] == '.' ? end + 1 : end;
        start = start < text.Length && (IsSpace(text[start]) || text[start] == '-') ? start + 1 : start;
        var at = start;
        while (at < text.Length && (WordScan.IsInWord(text[at]) || text[at] is '\'' or '’'))
        {
            at++;
        }

        var isDotted = at > start && at + 1 < text.Length && text[at] == '.' && char.IsLetter(text[at + 1]);
        return new TextRange(start, isDotted ? at + 2 : at);
    }
}

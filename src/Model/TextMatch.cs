using System.Text;
using System.Text.RegularExpressions;

namespace Sourcebound.Model;

/// <summary>How near quoted words are to a stored text.</summary>
internal enum MatchLevel
{
    /// <summary>The words do not stand in it.</summary>
    None,

    /// <summary>They stand in it but for marks: straight or curly quotes, hyphens and dashes, ellipses.</summary>
    Typographic,

    /// <summary>They stand in it code point by code point.</summary>
    Exact,
}

/// <summary>Compares quoted words with a stored text: the contract that the method page prints.</summary>
internal static partial class TextMatch
{
    /// <summary>How near <paramref name="quoted"/> is to <paramref name="stored"/>. Both are normalised; an ellipsis is a gap inside one paragraph, a
    /// bracketed word an insertion; no match begins or ends inside a word or number.</summary>
    public static MatchLevel Level(string quoted, string stored)
    {
        var words = NormalizedText.Of(quoted);
        if (IndexOfWords(NormalizedText.Of(stored), words, 0) >= 0 || HasFragments(words, stored))
        {
            return MatchLevel.Exact;
        }

        var plainWords = WithoutTypography(words);
        var plainStored = WithoutTypography(stored);
        return IndexOfWords(NormalizedText.Of(plainStored), plainWords, 0) >= 0 || HasFragments(plainWords, plainStored)
            ? MatchLevel.Typographic
            : MatchLevel.None;
    }

    private static bool HasFragments(string words, string stored)
    {
        var fragments = Gap().Split(Insertion().Replace(words, "")).Select(NormalizedText.Of).Where(static part => part.Length > 0).ToList();
        return fragments.Count > 0
            && (fragments.Count > 1 || fragments[0] != words)
            && NormalizedText.Paragraphs(stored).Any(paragraph => HoldsInOrder(paragraph, fragments));
    }

    private static bool HoldsInOrder(string paragraph, List<string> fragments)
    {
        var at = 0;
        foreach (var fragment in fragments)
        {
            var found = IndexOfWords(paragraph, fragment, at);
            if (found < 0)
            {
                return false;
            }

            at = found + fragment.Length;
        }

        return true;
    }

    private static int IndexOfWords(string text, string words, int start)
    {
        var at = text.IndexOf(words, start, StringComparison.Ordinal);
        while (at >= 0 && (CutsWord(text, at) || CutsWord(text, at + words.Length)))
        {
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    private static bool CutsWord(string text, int at) => at > 0 && at < text.Length && IsOfWord(text[at - 1]) && IsOfWord(text[at]);

    // Thai, Lao, Burmese, Khmer, kana and Han are written without spaces between words.
    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) && character is not (
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3005' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F'));

    private static string WithoutTypography(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '“' or '”' or '„' or '«' or '»' or '「' or '」' => plain.Append('"'),
                '‘' or '’' or '‹' or '›' => plain.Append('\''),
                '‐' or '‑' or '‒' or '–' or '—' => plain.Append('-'),
                '…' => plain.Append("..."),
                _ => plain.Append(character),
            };
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\[(?:…|\.\.\.)\]|…|\.\.\.")]
    private static partial Regex Gap();

    // With one space beside it: "left [the town]." is "left.", "([The] town" is "(town".
    [GeneratedRegex(@" \[(?!…\]|\.\.\.\])[^\[\]]*\](?![\p{L}\p{N}])|(?<![\p{L}\p{N} ])\[(?!…\]|\.\.\.\])[^\[\]]*\] |\[(?!…\]|\.\.\.\])[^\[\]]*\]")]
    private static partial Regex Insertion();
}

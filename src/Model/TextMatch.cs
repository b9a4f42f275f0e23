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
    /// bracketed word an insertion.</summary>
    public static MatchLevel Level(string quoted, string stored)
    {
        var words = NormalizedText.Of(quoted);
        if (NormalizedText.Of(stored).Contains(words, StringComparison.Ordinal) || HasFragments(words, stored))
        {
            return MatchLevel.Exact;
        }

        var plainWords = WithoutTypography(words);
        var plainStored = WithoutTypography(stored);
        return NormalizedText.Of(plainStored).Contains(plainWords, StringComparison.Ordinal) || HasFragments(plainWords, plainStored)
            ? MatchLevel.Typographic
            : MatchLevel.None;
    }

    private static bool HasFragments(string words, string stored)
    {
        var fragments = Gap().Split(Insertion().Replace(words, " ")).Select(NormalizedText.Of).Where(static part => part.Length > 0).ToList();
        return fragments.Count > 0
            && (fragments.Count > 1 || fragments[0] != words)
            && NormalizedText.Paragraphs(stored).Any(paragraph => HoldsInOrder(paragraph, fragments));
    }

    private static bool HoldsInOrder(string paragraph, List<string> fragments)
    {
        var at = 0;
        foreach (var fragment in fragments)
        {
            var found = paragraph.IndexOf(fragment, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + fragment.Length;
        }

        return true;
    }

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

    [GeneratedRegex(@"\[(?!…\]|\.\.\.\])[^\[\]]*\]")]
    private static partial Regex Insertion();
}

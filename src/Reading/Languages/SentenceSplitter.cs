using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Parts a passage into sentences.</summary>
internal static class SentenceSplitter
{
    private const string Closers = "\"'”’»›)]」“‘«‹";
    private const string Openers = "\"'“‘„«‹([「—–-";

    /// <summary>All parts of <paramref name="text"/> in order; a part without a sentence's mark at its end is not terminated.</summary>
    public static IEnumerable<(TextRange Range, bool IsTerminated)> Split(string text, LanguageData language)
    {
        var start = SkipSpace(text, 0);
        for (var at = start; at < text.Length; at++)
        {
            if (!language.SentenceEnds.Contains(text[at]))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && (language.SentenceEnds.Contains(text[end]) || Closers.Contains(text[end], StringComparison.Ordinal) || IsSpacedCloser(text, end)))
            {
                end++;
            }

            if (EndsSentence(text, at, end, language))
            {
                yield return (new TextRange(start, end), true);
                start = SkipSpace(text, end);
            }

            at = end - 1;
        }

        if (start < text.Length)
        {
            yield return (new TextRange(start, text.AsSpan().TrimEnd().Length), false);
        }
    }

    private static bool EndsSentence(string text, int mark, int end, LanguageData language)
    {
        var next = SkipSpace(text, end);
        if (next == text.Length)
        {
            return true;
        }

        if (next == end)
        {
            return false;
        }

        var letter = next;
        while (letter < text.Length - 1 && Openers.Contains(text[letter], StringComparison.Ordinal))
        {
            letter++;
        }

        if (char.IsLower(text[letter]) && !IsAddress(text, letter))
        {
            return false;
        }

        if (text[mark] != '.' || end - mark > 1)
        {
            return true;
        }

        if (OrdinalDot.IsAt(text, mark, language))
        {
            return false;
        }

        var word = WordBefore(text, mark);
        if (language.NumberAbbreviations.Contains(word))
        {
            return char.IsUpper(text[letter]);
        }

        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        return !isInitial && !word.Contains('.', StringComparison.Ordinal) && !language.Abbreviations.Contains(word);
    }

    // The space before the mark in French: « Non ! » Puis …
    private static bool IsSpacedCloser(string text, int at) =>
        NearbyWords.IsSpace(text[at]) && at + 1 < text.Length && text[at + 1] is '»' or '›' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    private static bool IsAddress(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny(' ', '\n');
        return (end < 0 ? rest : rest[..end]).ContainsAny('/', '@');
    }

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '.' or '-'))
        {
            start--;
        }

        return text[start..end];
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}

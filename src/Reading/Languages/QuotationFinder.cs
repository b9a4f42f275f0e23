using System.Buffers;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Finds direct quotations by their marks, in every family of marks; apostrophes, possessives and decades are none.</summary>
internal static class QuotationFinder
{
    private static readonly SearchValues<char> BeforeOpening = SearchValues.Create("([{—–-/:;«“„‘‚›\"'…");
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".,!?;…");

    /// <summary>The quotations of <paramref name="text"/>, in order. A mark that is not closed quotes to the end of the passage: so does each
    /// paragraph but the last of a long quotation whose mark is repeated.</summary>
    public static IReadOnlyList<Quotation> Find(string text, LanguageData language)
    {
        List<Quotation> found = [];
        HashSet<char> unclosed = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]) || QuotationMark.Of(text[at]) is not { } mark || unclosed.Contains(mark.Open) || !CanOpen(text, at, mark, language))
            {
                continue;
            }

            var end = mark.Kind == QuotationMarkKind.Apostrophe ? EndOfSingle(text, at, mark) : EndOfDouble(text, at, mark);
            if (end < 0 && mark.Kind == QuotationMarkKind.Apostrophe)
            {
                // Nothing closes a later one either.
                unclosed.Add(mark.Open);
                continue;
            }

            if (end < 0)
            {
                found.Add(new Quotation(new TextRange(at, text.Length), Inside(text, at + 1, text.Length)));
                break;
            }

            found.Add(new Quotation(new TextRange(at, end + 1), Inside(text, at + 1, end)));
            at = end;
        }

        return found;
    }

    // French puts a space inside its marks.
    private static TextRange Inside(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }

    private static bool CanOpen(string text, int at, QuotationMark mark, LanguageData language)
    {
        if (mark.Kind == QuotationMarkKind.Paired)
        {
            return true;
        }

        var startsWord = at == 0 || char.IsWhiteSpace(text[at - 1]) || BeforeOpening.Contains(text[at - 1]);
        var hasWords = at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
        return startsWord && hasWords && (mark.Kind == QuotationMarkKind.Turned || (char.IsLetterOrDigit(text[at + 1]) && !IsElision(text, at, language) && !IsShortYear(text, at, language)));
    }

    // rock 'n' roll, 'tis, get 'em
    private static bool IsElision(string text, int at, LanguageData language)
    {
        var end = at + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var isOneLetter = end == at + 2 && end < text.Length && char.IsLower(text[at + 1]) && (text[end] is '\'' or '’');
        return isOneLetter || language.Elisions.Contains(text.AsSpan(at + 1, end - at - 1));
    }

    // the '90s, the class of '68; but '12 ships left'
    private static bool IsShortYear(string text, int at, LanguageData language)
    {
        var end = at + 1;
        while (end < text.Length && char.IsDigit(text[end]))
        {
            end++;
        }

        return end == at + 3 && !NearbyWords.IsCountedNext(text, end, language);
    }

    private static int EndOfDouble(string text, int start, QuotationMark mark)
    {
        var depth = 0;
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == mark.Open && mark.Kind == QuotationMarkKind.Paired)
            {
                depth++;
            }
            else if (mark.IsClosedBy(text[at]) && depth-- == 0)
            {
                return at;
            }
        }

        return -1;
    }

    // ’ and ' also stand for apostrophes: a closing one ends a word, and one after punctuation is surer than one after a letter.
    private static int EndOfSingle(string text, int start, QuotationMark mark)
    {
        var afterLetter = -1;
        for (var at = start + 2; at < text.Length; at++)
        {
            var endsWord = at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
            if (!mark.IsClosedBy(text[at]) || !endsWord || char.IsWhiteSpace(text[at - 1]))
            {
                continue;
            }

            if (Punctuation.Contains(text[at - 1]))
            {
                return at;
            }

            afterLetter = afterLetter < 0 ? at : afterLetter;
        }

        return afterLetter;
    }
}

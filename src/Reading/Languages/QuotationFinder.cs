using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Finds direct quotations by their marks, in every family of marks; apostrophes, possessives and decades are none.</summary>
internal static class QuotationFinder
{
    private const string BeforeOpening = "([{—–-/:;«“„‘‚›\"'…";

    /// <summary>The quotations of <paramref name="text"/>, in order. A mark that is not closed quotes to the end of the passage: so does each
    /// paragraph but the last of a long quotation whose mark is repeated.</summary>
    public static IReadOnlyList<Quotation> Find(string text, LanguageData language)
    {
        List<Quotation> found = [];
        for (var at = 0; at < text.Length; at++)
        {
            var mark = text[at];
            if (ClosersOf(mark) is not { } closers || !CanOpen(text, at, language))
            {
                continue;
            }

            var isSingle = mark is '\'' or '‘' or '‚';
            var end = isSingle ? EndOfSingle(text, at, closers) : EndOfDouble(text, at, mark, closers);
            if (end < 0 && isSingle)
            {
                continue;
            }

            if (end < 0)
            {
                found.Add(new Quotation(new TextRange(at, text.Length), new TextRange(at + 1, text.Length)));
                break;
            }

            found.Add(new Quotation(new TextRange(at, end + 1), new TextRange(at + 1, end)));
            at = end;
        }

        return found;
    }

    private static string? ClosersOf(char mark) => mark switch
    {
        '"' => "\"",
        '“' => "”",

        // Swedish and Finnish open and close with the same mark.
        '”' => "”",
        '„' => "“”",
        '«' => "»",
        '»' => "«",
        '‹' => "›",
        '›' => "‹",
        '「' => "」",
        '‘' => "’",
        '‚' => "‘’",
        '\'' => "'",
        _ => null,
    };

    private static bool CanOpen(string text, int at, LanguageData language)
    {
        var startsWord = at == 0 || char.IsWhiteSpace(text[at - 1]) || BeforeOpening.Contains(text[at - 1], StringComparison.Ordinal);
        var hasWords = at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
        return text[at] switch
        {
            '“' or '„' or '«' or '「' => true,
            '‹' => startsWord,
            '\'' or '‘' or '‚' => startsWord && hasWords && char.IsLetter(text[at + 1]) && !IsElision(text, at, language),
            _ => startsWord && hasWords,
        };
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

    private static int EndOfDouble(string text, int start, char mark, string closers)
    {
        var depth = 0;
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == mark && (mark is '“' or '„' or '«' or '「'))
            {
                depth++;
            }
            else if (closers.Contains(text[at], StringComparison.Ordinal) && depth-- == 0)
            {
                return at;
            }
        }

        return -1;
    }

    // ’ and ' also stand for apostrophes: a closing one ends a word, and one after punctuation is surer than one after a letter.
    private static int EndOfSingle(string text, int start, string closers)
    {
        var afterLetter = -1;
        for (var at = start + 2; at < text.Length; at++)
        {
            var endsWord = at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
            if (!closers.Contains(text[at], StringComparison.Ordinal) || !endsWord || char.IsWhiteSpace(text[at - 1]))
            {
                continue;
            }

            if (".,!?;…".Contains(text[at - 1], StringComparison.Ordinal))
            {
                return at;
            }

            afterLetter = afterLetter < 0 ? at : afterLetter;
        }

        return afterLetter;
    }
}

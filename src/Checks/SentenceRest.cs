using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>What a sentence of a stored text says before and after the words that were taken from it.</summary>
internal static partial class SentenceRest
{
    private const string Marks = ".!?…。！？؟۔:;؛";
    private const string Closers = "\"'”’»›)]」";
    private const string Openers = "\"'“„«‹‘‚([「";

    /// <summary>The sentence's words before <paramref name="at"/>; empty where it begins there.</summary>
    public static TextRange Before(SearchableText text, int at)
    {
        var start = text.ParagraphAt(at).Start;
        var from = at;
        while (from > start && !EndsSentence(text.Words, from - 1) && !IsMark(text.Words, from - 1, Openers))
        {
            from--;
        }

        return Trimmed(text.Words, from, at);
    }

    /// <summary>The sentence's words after <paramref name="at"/>; empty where it ends there.</summary>
    public static TextRange After(SearchableText text, int at)
    {
        var end = text.ParagraphAt(Math.Max(0, at - 1)).End;
        if (at > 0 && Marks.Contains(text.Words[at - 1], StringComparison.Ordinal))
        {
            return new TextRange(at, at);
        }

        // Marks that open inside the rest close inside it too.
        var (to, depth) = (at, 0);
        while (to < end && !EndsSentence(text.Words, to) && !(IsMark(text.Words, to, Closers) && depth-- == 0))
        {
            depth += to > at && text.Words[to - 1] == ' ' && IsMark(text.Words, to, Openers) ? 1 : 0;
            to++;
        }

        return Trimmed(text.Words, at, to);
    }

    /// <summary>Whether <paramref name="range"/> holds a word; addresses, tags and handles are none.</summary>
    public static bool HasWords(SearchableText text, TextRange range) => range.Of(text.Words).Split(' ').Any(static token =>
        !token.Contains('/', StringComparison.Ordinal) && !token.StartsWith('#') && !token.StartsWith('@') && token.Any(char.IsLetterOrDigit));

    /// <summary>The words in <paramref name="text"/>, apostrophes straight.</summary>
    public static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(static match => match.Value.Replace('’', '\''));

    /// <summary>Whether a sentence's mark ends <paramref name="text"/>, perhaps inside marks of its own.</summary>
    public static bool EndsWithMark(string text) => text.AsSpan().TrimEnd(Closers) is [.., var last] && Marks.Contains(last, StringComparison.Ordinal);

    // The apostrophe of "it’s" is none of the marks.
    private static bool IsMark(string text, int at, string marks) => marks.Contains(text[at], StringComparison.Ordinal)
        && !(at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));

    // "1.5 million" goes on after its dot.
    private static bool EndsSentence(string text, int at) =>
        Marks.Contains(text[at], StringComparison.Ordinal) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static TextRange Trimmed(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || Closers.Contains(text[start], StringComparison.Ordinal)))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*")]
    private static partial Regex Word();
}

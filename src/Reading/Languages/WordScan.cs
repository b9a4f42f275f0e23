using System.Globalization;

namespace Sourcebound.Reading.Languages;

/// <summary>Tells where words of a text begin and end: letters and their marks, with single hyphens and apostrophes between them.</summary>
internal static class WordScan
{
    /// <summary>Whether a word can hold <paramref name="character"/> anywhere.</summary>
    public static bool IsInWord(char character) => char.IsLetter(character) || IsMark(character);

    /// <summary>The end of the word that begins at <paramref name="start"/>; that place itself where none begins.</summary>
    public static int EndOf(string text, int start)
    {
        var at = start;
        while (at < text.Length && (IsInWord(text[at]) || (at > start && IsJoint(text[at]) && at + 1 < text.Length && IsInWord(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool IsMark(char character) => character > '\u02FF' && char.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsJoint(char character) => character is '\'' or '’' or '-';
}

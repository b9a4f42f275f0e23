using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Sourcebound.Reading.Languages;

/// <summary>The words that stand next to a place in a text; empty when none does.</summary>
internal static partial class NearbyWords
{
    /// <summary>The word right before <paramref name="start"/>, or the one before it when it is one of <paramref name="skipped"/>.</summary>
    public static string Before(string text, int start, FrozenSet<string>? skipped = null)
    {
        var match = WordBefore().Match(text, 0, start);
        while (match.Success && skipped?.Contains(match.Groups[1].Value) == true)
        {
            match = WordBefore().Match(text, 0, match.Groups[1].Index);
        }

        return match.Groups[1].Value;
    }

    /// <summary>The word right after <paramref name="end"/>, past endings of ordinals and what joins the parts of a date.</summary>
    public static string After(string text, int end, LanguageData language)
    {
        var match = WordAfter().Match(text, end);
        while (match.Success && (language.DateJoiners.Contains(match.Groups[1].Value) || language.OrdinalSuffixes.Contains(match.Groups[1].Value)))
        {
            match = WordAfter().Match(text, match.Index + match.Length);
        }

        return match.Groups[1].Value;
    }

    /// <summary>Whether the word after <paramref name="end"/> is a thing that can be counted, as far as the language tells.</summary>
    public static bool IsCountedNext(string text, int end, LanguageData language)
    {
        var after = After(text, end, language);
        return language.Counted.Contains(after) || (language.CapitalNouns && after.Length > 0 && char.IsUpper(after[0]));
    }

    [GeneratedRegex(@"([\p{L}\p{M}№§#]+)\.?[ \u00A0\u202F]?$", RegexOptions.RightToLeft)]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"\G[.]?[ \u00A0\u202F-]?([\p{L}\p{M}'’]+(?:\.\p{L})?)")]
    private static partial Regex WordAfter();
}

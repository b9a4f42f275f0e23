using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Finds words that name a time by its distance from another; "on Friday, February 25" names a day, and is none.</summary>
internal static class RelativeTimeFinder
{
    /// <summary>Those of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<TextRange> Find(string text, LanguageData language) =>
        language.RelativeTimes.Find(text).Select(static found => found.Range).Where(words => !IsDated(text, words, language));

    private static bool IsDated(string text, TextRange words, LanguageData language)
    {
        if (!language.Facts.Weekdays.ContainsKey(words.Of(text).Split(' ')[^1]))
        {
            return false;
        }

        var at = words.End;
        while (at < text.Length && (text[at] is ',' or '،' or '.' or '(' || NearbyWords.IsSpace(text[at])))
        {
            at++;
        }

        // "den 3. März", "the 3rd of March", "25.02.2022", "February 25"
        var word = NearbyWords.After(text, at, language);
        return language.Months.Contains(word) || (at < text.Length && char.IsDigit(text[at])) || (word.Length > 0 && char.IsDigit(word[0]))
            || (FirstDigit(text, at) is >= 0 and var digit && language.DateJoiners.Contains(text.AsSpan(at, digit - at).Trim()));
    }

    private static int FirstDigit(string text, int at)
    {
        for (var end = Math.Min(text.Length, at + 6); at < end; at++)
        {
            if (char.IsDigit(text[at]))
            {
                return at;
            }
        }

        return -1;
    }
}

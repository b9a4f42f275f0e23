using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>Finds words in another language or script than the passage around them.</summary>
internal static class ForeignRunFinder
{
    /// <summary>The foreign runs of <paramref name="text"/>, in order and apart from each other.</summary>
    /// <param name="text">A passage's words.</param>
    /// <param name="language">The passage's language.</param>
    /// <param name="known">Words whose language a record states.</param>
    /// <param name="sourceLanguage">The language of a run, when it stands in a source that the words are bound to; else null.</param>
    public static IEnumerable<ForeignRun> Find(
        string text, LanguageTag language, IEnumerable<Caption> known, Func<TextRange, LanguageTag?> sourceLanguage)
    {
        List<ForeignRun> runs = [];
        foreach (var words in known.Where(words => words.Language != language).OrderByDescending(static words => words.Text.Length))
        {
            foreach (var range in Occurrences(text, words.Text).Where(range => !runs.Exists(run => run.Range.Overlaps(range))))
            {
                runs.Add(new ForeignRun(range, words.Language));
            }
        }

        // Between the words whose language is stated, other scripts tell themselves.
        var home = LanguageData.Of(language).Script;
        home = home == Script.Common ? MostUsed(text) : home;
        var start = 0;
        foreach (var end in runs.Select(static run => run.Range).OrderBy(static range => range.Start).Append(new TextRange(text.Length, text.Length)).ToList())
        {
            runs.AddRange(OtherScript(text[start..end.Start], home)
                .Select(range => new TextRange(start + range.Start, start + range.End))
                .Select(range => new ForeignRun(range, sourceLanguage(range))).ToList());
            start = end.End;
        }

        return runs.OrderBy(static run => run.Range.Start);
    }

    private static IEnumerable<TextRange> Occurrences(string text, string words)
    {
        for (var at = 0; words.Length > 0 && (at = text.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at += words.Length)
        {
            var end = at + words.Length;
            var isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isWhole)
            {
                yield return new TextRange(at, end);
            }
        }
    }

    // Words of one other script, with the spaces and signs between them. Latin words without small letters (NATO, F-16) and addresses have no language.
    private static IEnumerable<TextRange> OtherScript(string text, Script home)
    {
        var start = -1;
        var end = -1;
        var script = Script.Common;
        foreach (var word in Words(text))
        {
            var its = ScriptOf(text, word, home);
            if (its == Script.Common)
            {
                continue;
            }

            if (start >= 0 && its != script)
            {
                yield return new TextRange(start, end);
                start = -1;
            }

            if (its == home)
            {
                continue;
            }

            (start, end, script) = (start < 0 ? word.Start : start, word.End, its);
        }

        if (start >= 0)
        {
            yield return new TextRange(start, end);
        }
    }

    private static Script ScriptOf(string text, TextRange word, Script home)
    {
        var letters = text.AsSpan(word.Start, word.Length);
        var isHandle = word.Start > 0 && text[word.Start - 1] == '@';
        var hasSmall = false;
        var script = Script.Common;
        foreach (var rune in letters.EnumerateRunes())
        {
            hasSmall |= Rune.IsLower(rune);
            var its = Scripts.Of(rune);
            script = its != Script.Common && script is Script.Common ? its : its != Script.Common && its != home ? its : script;
        }

        // Japanese mixes its scripts freely.
        script = home == Script.Kana && script == Script.Han ? home : script;
        return script == Script.Latin && home != Script.Latin && (!hasSmall || isHandle || letters.ContainsAny('.', '/', '@')) ? Script.Common : script;
    }

    private static IEnumerable<TextRange> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var (first, last) = (at, end);
            while (first < last && !char.IsLetterOrDigit(text[first]) && !char.IsSurrogate(text[first]))
            {
                first++;
            }

            while (last > first && !char.IsLetterOrDigit(text[last - 1]) && !char.IsSurrogate(text[last - 1]))
            {
                last--;
            }

            yield return new TextRange(first, last);
            at = end;
        }
    }

    private static Script MostUsed(string text)
    {
        var counts = new int[(int)Script.Other + 1];
        foreach (var rune in text.EnumerateRunes())
        {
            counts[(int)Scripts.Of(rune)]++;
        }

        counts[(int)Script.Common] = 0;
        return (Script)Array.IndexOf(counts, counts.Max());
    }
}

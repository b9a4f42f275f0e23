using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT305: a name that a source spells otherwise than the article.
/// </summary>
/// <remarks>
/// What it does: looks for the names of agents, as the article prints them, in the stored texts and translations of its language, and notes a source
/// that lacks one of the words and has one that differs by a letter or two, beside the name's other words or as another transliteration of it.
/// Endings are no difference: names are inflected, and peoples are called after countries.
/// Why it matters: a reader who searches for the printed name misses the source; mostly it is a slip or another transliteration.
/// Example: <c>name: "Volodymyr Zelenskyy"</c>, and a stored text with "Volodymyr Zelensky"
/// Write instead: the source's spelling, or add it under <c>also_printed_as</c> when the article prints both
/// </remarks>
internal sealed partial class OtherSpelling : ICheck
{
    private const int ShortestName = 5;
    private const int MostEdits = 2;

    // The languages whose names keep their form in every sentence.
    private static readonly string[] WithoutCases = ["da", "en", "es", "fr", "it", "nb", "nl", "nn", "no", "pt", "sv"];
    private static readonly string[] Endings = ["s", "es", "n", "ns", "an", "ans", "i", "is", "ish"];

    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT305", "other-spelling", Severity.Note);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        var language = article.FrontMatter.Language.Primary;
        var texts = article.Records.Sources.Where(source => source.Id != article.FrontMatter.SuppliedAs?.Value)
            .SelectMany(static source => source.Texts, static (source, text) => (Source: source, text.Text, text.Language))
            .Where(text => text.Language?.Primary == language)
            .Select(static text => (text.Source, Words: Word().Matches(text.Text.Words).Select(static match => match.Value).ToList())).ToList();
        if (texts.Count == 0)
        {
            yield break;
        }

        var originals = article.EmbeddedOriginals.SelectMany(static embedded => embedded.Passages).ToHashSet();
        List<Passage> passages = [.. article.Passages.Where(passage => !originals.Contains(passage))];
        var known = article.Records.Agents.SelectMany(NamesOf).SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);
        foreach (var name in article.Records.Agents.Where(agent => (agent.Language?.Primary ?? language) == language).SelectMany(NamesOf).Distinct())
        {
            if (passages.Find(passage => passage.Text.Contains(name, StringComparison.Ordinal)) is not { } passage)
            {
                continue;
            }

            var parts = WordsOf(name);
            foreach (var (source, words) in texts)
            {
                if (Other(parts, words, known, WithoutCases.Contains(language)) is var (part, other))
                {
                    var at = passage.Text.IndexOf(name, StringComparison.Ordinal) + name.IndexOf(part, StringComparison.Ordinal);
                    yield return Rule.At(
                        passage.SpanOf(new TextRange(at, at + part.Length)),
                        $"`{source.Id}` spells `{part}` as `{other}`",
                        "write the name as the source does, or leave it where the article's house style has another spelling");
                }
            }
        }
    }

    private static (string Part, string Other)? Other(List<string> parts, List<string> words, HashSet<string> known, bool withoutCases)
    {
        foreach (var part in parts.Where(static part => part.Length >= ShortestName && char.IsUpper(part[0])))
        {
            if (words.Contains(part))
            {
                continue;
            }

            for (var at = 0; at < words.Count; at++)
            {
                var word = words[at];
                if (word.Length >= ShortestName && word[0] == part[0] && !known.Contains(word) && IsNear(part, word, withoutCases)
                    && (Transliterated(part) == Transliterated(word) || StandsBesideTheName(parts, part, words, at)))
                {
                    return (part, word);
                }
            }
        }

        return null;
    }

    // "Volodymyr" before "Zelensky", "Ministry" after "Defence".
    private static bool StandsBesideTheName(List<string> parts, string part, List<string> words, int at)
    {
        var index = parts.IndexOf(part);
        return (index > 0 && at > 0 && parts[index - 1] == words[at - 1])
            || (index + 1 < parts.Count && at + 1 < words.Count && parts[index + 1] == words[at + 1]);
    }

    private static bool IsNear(string part, string word, bool withoutCases)
    {
        var (shorter, longer) = part.Length < word.Length ? (part, word) : (word, part);
        var edits = longer.Length - shorter.Length > MostEdits ? int.MaxValue : Distance(part, word);
        if (edits is 0 or > MostEdits || (longer.StartsWith(shorter, StringComparison.Ordinal) && Endings.Contains(longer[shorter.Length..])))
        {
            return false;
        }

        // Elsewhere only a letter inside the word counts: its end may be a case. "Minister" is no spelling of "Ministry".
        return withoutCases
            ? edits == 1 || part[^1] == word[^1] || Transliterated(part) == Transliterated(word)
            : part[^2..] == word[^2..];
    }

    // One form for what transliterations write in several ways: Zelenskyy, Zelensky, Zelenskiy; Shoigu, Shoygu.
    private static string Transliterated(string word)
    {
        var plain = word.ToLowerInvariant().Replace("kh", "h", StringComparison.Ordinal).Replace("ph", "f", StringComparison.Ordinal)
            .Replace('y', 'i').Replace('j', 'i').Replace('w', 'v');
        return string.Concat(plain.Where((letter, index) => index == 0 || letter != plain[index - 1]));
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static IEnumerable<string> NamesOf(Agent agent) => agent.AlsoPrintedAs.Prepend(agent.Name).Where(static name => name.Length > 0);

    private static List<string> WordsOf(string text) => [.. Word().Matches(text).Select(static match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();
}

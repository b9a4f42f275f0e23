using System.Globalization;
using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>The theme's words with places that are filled by words of another language, each of which a page must name.</summary>
internal static partial class FilledWords
{
    /// <summary>The words of that name, their places filled; as in <see cref="Words.Format"/>, a full stop at the end of what fills a place ends the sentence, too.</summary>
    public static IReadOnlyList<InlineNode> Of(Words words, string name, params ReadOnlySpan<IReadOnlyList<InlineNode>> values)
    {
        List<InlineNode> nodes = [];
        var pattern = words[name];
        var at = 0;
        foreach (Match place in Place().Matches(pattern))
        {
            Add(pattern[at..place.Index]);
            var value = values[int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture)];
            nodes.AddRange(value);
            at = place.Index + place.Length;
            at += EndsWithStop(value) && at < pattern.Length && pattern[at] == '.' ? 1 : 0;
        }

        Add(pattern[at..]);
        return nodes;

        void Add(string text)
        {
            if (text.Length > 0)
            {
                nodes.Add(new WordsNode(text));
            }
        }
    }

    /// <summary>Words in <paramref name="language"/> as a page in <paramref name="words"/>' language shows them.</summary>
    public static IReadOnlyList<InlineNode> In(LanguageTag language, string text, Words words) =>
        language == words.Language ? [new WordsNode(text)] : [new ForeignNode(language, [new WordsNode(text)])];

    private static bool EndsWithStop(IReadOnlyList<InlineNode> nodes) => nodes is [.., var last] && last switch
    {
        WordsNode { Text: [.., '.'] } => true,
        ForeignNode foreign => EndsWithStop(foreign.Children),
        _ => false,
    };

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}

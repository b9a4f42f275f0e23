using System.Buffers;
using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>The words of a rule's explanation as a page shows them: back-ticks become code, and words of another script name their language.</summary>
internal static partial class RuleText
{
    /// <summary>The language of all explanations: that of the program's source.</summary>
    public static LanguageTag Language { get; } = LanguageTag.Parse("en")!.Value;

    private static readonly Style Code = new(StyleKind.Code, new TextRange(0, 0));
    private static readonly SearchValues<char> RussianAlone = SearchValues.Create("ыэёъЫЭЁЪ");

    /// <summary>The tree of <paramref name="text"/>.</summary>
    public static IReadOnlyList<InlineNode> Nodes(string text) =>
    [
        .. text.Split('`').Select(static (piece, index) => (Nodes: Marked(piece), IsCode: index % 2 == 1))
            .SelectMany(static piece => piece.IsCode ? [new StyledNode(Code, piece.Nodes)] : piece.Nodes),
    ];

    private static List<InlineNode> Marked(string text)
    {
        List<InlineNode> nodes = [];
        var at = 0;
        foreach (Match run in Foreign().Matches(text))
        {
            AddWords(text[at..run.Index]);
            nodes.Add(new ForeignNode(LanguageOf(run), [new WordsNode(run.Value)]));
            at = run.Index + run.Length;
        }

        AddWords(text[at..]);
        return nodes;

        void AddWords(string words)
        {
            if (words.Length > 0)
            {
                nodes.Add(new WordsNode(words));
            }
        }
    }

    // The program's own examples: Cyrillic is Ukrainian there, unless it has letters that only Russian uses.
    private static LanguageTag LanguageOf(Match run) => LanguageTag.Parse(
        run.Groups["arabic"].Success ? "ar" : run.Groups["hebrew"].Success ? "he" : run.Value.AsSpan().IndexOfAny(RussianAlone) >= 0 ? "ru" : "uk")!.Value;

    [GeneratedRegex(@"(?<cyrillic>\p{IsCyrillic}+(?:[\s'’.,-]{1,2}\p{IsCyrillic}+)*)|(?<arabic>\p{IsArabic}+(?:[\s.,-]{1,2}\p{IsArabic}+)*)|(?<hebrew>\p{IsHebrew}+(?:[\s.,-]{1,2}\p{IsHebrew}+)*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Foreign();
}

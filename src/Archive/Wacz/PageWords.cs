using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Sourcebound.Output;

namespace Sourcebound.Archive.Wacz;

/// <summary>What a search in an archive finds a page by.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">The text a reader sees, with single spaces.</param>
internal sealed record PageWords(string Title, string Text)
{
    // A document takes many times the memory of its file.
    private const int LongestRead = 512 * 1024;
    private const int LongestHead = 4096;

    private static readonly HashSet<string> Unseen = new(["script", "style", "template", "noscript"], StringComparer.Ordinal);
    private static readonly HashSet<string> WithinWords = new(
        ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"],
        StringComparer.Ordinal);

    /// <summary>Reads a page; of one that lists a whole large publication only what it says of itself at its beginning.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hasText">Whether its text is wanted.</param>
    public static PageWords Of(OutputFile page, bool hasText)
    {
        if (!hasText || page.Facts.Length > LongestRead)
        {
            using var content = page.Open();
            var beginning = new byte[LongestHead];
            using var head = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(beginning, 0, content.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)));
            return new PageWords(Joined(head.Title ?? ""), "");
        }

        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Read()));
        var text = new StringBuilder();
        if (document.Body is { } body)
        {
            Add(body, text);
        }

        return new PageWords(Joined(document.Title ?? ""), Joined(text.ToString()));
    }

    private static void Add(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element && !Unseen.Contains(element.LocalName))
            {
                var gap = WithinWords.Contains(element.LocalName) ? "" : " ";
                text.Append(gap);
                Add(child, text);
                text.Append(gap);
            }
        }
    }

    private static string Joined(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Net;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>
/// The text of an article's page as a browser's <c>document.body.textContent</c> gives it, markers and editor's words among it, and where each character of the article
/// stands in it.
/// </summary>
internal sealed class PageText
{
    private const int LineBreak = -1;

    // Elements without an end tag that stand in a page's body; `br` is a line break of the text.
    private static readonly string[] Void = ["hr", "img ", "source "];

    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();

    /// <summary>Reads the page's own HTML back.</summary>
    public PageText(string html, Article article)
    {
        foreach (var passage in article.Passages)
        {
            places[passage.Id] = new List<int>(passage.Text.Length);
        }

        Read(html.AsSpan(), html.IndexOf("<body>", StringComparison.Ordinal) + "<body>".Length, html.LastIndexOf("</body>", StringComparison.Ordinal));
        Text = text.ToString();
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The part of it that is the text content of the element with the article, <c>.e-content</c>.</summary>
    public TextRange Content { get; private set; }

    /// <summary>The stretches of the page's text that hold <paramref name="range"/> of a passage: several when editor's marks stand between its words.</summary>
    public IEnumerable<TextRange> PiecesOf(Passage passage, TextRange range)
    {
        var found = places[passage.Id].Take(range.Start..range.End).Where(static place => place != LineBreak).ToList();
        var start = 0;
        for (var index = 1; index <= found.Count; index++)
        {
            if (index < found.Count && found[index] == found[index - 1] + 1)
            {
                continue;
            }

            var piece = Trim(new TextRange(found[start], found[index - 1] + 1));
            start = index;
            if (piece.Length > 0)
            {
                yield return piece;
            }
        }
    }

    // What the templates write: every element closed, attributes in double quotes, `>` encoded in them.
    private void Read(ReadOnlySpan<char> html, int at, int end)
    {
        Stack<Element> open = new([new Element(IsContent: false, IsEditorial: false, Passage: null)]);
        while (at < end)
        {
            var length = html[at..end].IndexOf('<');
            if (length != 0)
            {
                var words = html.Slice(at, length < 0 ? end - at : length);
                Add(WebUtility.HtmlDecode(words.ToString()), open.Peek());
                at += words.Length;
                continue;
            }

            var tag = html.Slice(at + 1, html[at..].IndexOf('>') - 1);
            at += tag.Length + 2;
            if (tag[0] == '/')
            {
                Close(open.Pop());
            }
            else if (tag.StartsWith("br", StringComparison.Ordinal) && tag.Length == 2)
            {
                Own(open.Peek())?.Add(LineBreak);
            }
            else if (!IsVoid(tag))
            {
                open.Push(Open(tag, open.Peek()));
            }
        }
    }

    private Element Open(ReadOnlySpan<char> tag, Element parent)
    {
        var isContent = tag.Contains(" class=\"e-content\"", StringComparison.Ordinal);
        if (isContent)
        {
            Content = new TextRange(text.Length, text.Length);
        }

        var id = IdOf(tag);
        return new Element(
            isContent, parent.IsEditorial || tag.Contains(" data-editorial", StringComparison.Ordinal), places.ContainsKey(id) ? id : parent.Passage);
    }

    private void Close(Element element) => Content = element.IsContent ? Content with { End = text.Length } : Content;

    private List<int>? Own(Element element) => element.IsEditorial || element.Passage is null ? null : places[element.Passage];

    private void Add(string words, Element element)
    {
        Own(element)?.AddRange(Enumerable.Range(text.Length, words.Length));
        text.Append(words);
    }

    private TextRange Trim(TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        foreach (var name in Void)
        {
            if (tag.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string IdOf(ReadOnlySpan<char> tag)
    {
        var at = tag.IndexOf(" id=\"", StringComparison.Ordinal);
        var rest = at < 0 ? [] : tag[(at + " id=\"".Length)..];
        return rest.IsEmpty ? "" : rest[..rest.IndexOf('"')].ToString();
    }

    private sealed record Element(bool IsContent, bool IsEditorial, string? Passage);
}

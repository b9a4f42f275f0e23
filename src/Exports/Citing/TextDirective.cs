using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Exports.Citing;

/// <summary>Points browsers to words of a page (URL Fragment Text Directives): from its first words to its last, with what stands before them where they are not the only ones.</summary>
internal sealed class TextDirective
{
    // So many words are enough to be known again, and few enough for an address that is handed on.
    private const int FewWords = 4;
    private const int ShortText = 60;

    private readonly StringBuilder page = new();
    private readonly List<int> places;

    /// <summary>Prepares a page's text, in which browsers look with every run of white space as one space.</summary>
    public TextDirective(string text)
    {
        places = new List<int>(text.Length + 1);
        foreach (var character in text)
        {
            places.Add(page.Length);
            if (!char.IsWhiteSpace(character))
            {
                page.Append(character);
            }
            else if (page.Length > 0 && page[^1] != ' ')
            {
                page.Append(' ');
            }
        }

        places.Add(page.Length);
        Text = page.ToString();
    }

    private string Text { get; }

    /// <summary>What follows an id in an address so that the words from <paramref name="first"/> to <paramref name="last"/> are marked.</summary>
    /// <param name="first">The stretch of the page's text that the words begin with.</param>
    /// <param name="last">The stretch that they end with, perhaps the same.</param>
    public string Of(TextRange first, TextRange last)
    {
        var (begin, end) = (Placed(first), Placed(last));
        var isShort = first == last && (begin.Length <= ShortText || WordsIn(begin) <= 2 * FewWords);
        var start = isShort ? begin : FirstWords(begin);
        var before = IsFirst(start.Of(Text), 0, start.Start) ? null : Before(start);
        var directive = $":~:text={(before is null ? "" : $"{Encoded(before)}-,")}{Encoded(start.Of(Text))}";
        return isShort ? directive : $"{directive},{Encoded(LastWords(end, start.End))}";
    }

    private TextRange Placed(TextRange range)
    {
        var (start, end) = (places[range.Start], places[range.End]);
        while (start < end && Text[start] == ' ')
        {
            start++;
        }

        while (end > start && Text[end - 1] == ' ')
        {
            end--;
        }

        return new TextRange(start, end);
    }

    private int WordsIn(TextRange range) => range.Of(Text).Split(' ').Length;

    private TextRange FirstWords(TextRange range)
    {
        var at = range.Start;
        for (var words = 0; words < FewWords && at < range.End; words++)
        {
            var space = Text.IndexOf(' ', at + 1, range.End - at - 1);
            at = space < 0 ? range.End : space;
        }

        return range with { End = at };
    }

    // More of them until nothing like them stands between the beginning and the end.
    private string LastWords(TextRange range, int from)
    {
        var at = range.End;
        for (var words = 0; at > range.Start && (words < FewWords || !IsFirst(Text[at..range.End], from, at)); words++)
        {
            at = Math.Max(Text.LastIndexOf(' ', at - 1, at - range.Start) - 1, range.Start - 1) + 1;
        }

        return Text[at..range.End].Trim();
    }

    // More words until they and the start stand together nowhere before.
    private string Before(TextRange start)
    {
        var end = start.Start;
        while (end > 0 && Text[end - 1] == ' ')
        {
            end--;
        }

        var at = end;
        do
        {
            var space = at > 1 ? Text.LastIndexOf(' ', at - 2) : -1;
            at = space + 1;
        }
        while (at > 0 && !IsFirst(Text[at..start.End], 0, at));

        return Text[at..end].Trim();
    }

    // Browsers take the first match, and capitals and small letters as the same.
    private bool IsFirst(string words, int from, int at) => Text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase) == at;

    // A hyphen, a comma and an ampersand would mean something; the rest is what every address escapes.
    private static string Encoded(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
}

using System.Text;
using Sourcebound.Model;
using Sourcebound.Reading;

namespace Sourcebound.Cli.Importing;

/// <summary>Gathers the words of one block of a page, as browsers lay them out: a run of white space is one space.</summary>
internal sealed class WordsBuilder
{
    private readonly List<Style> styles = [];
    private readonly List<(StyleKind Kind, string? Url, int Start)> open = [];
    private readonly StringBuilder text = new();

    /// <summary>Adds words.</summary>
    public void Append(string words)
    {
        foreach (var run in words)
        {
            var character = IsCollapsed(run) ? ' ' : run;
            var isIdle = char.IsWhiteSpace(character) && (text.Length == 0 || text[^1] == '\n' || (character == ' ' && text[^1] == ' '));
            if (!isIdle && !HiddenCharacters.Is(character))
            {
                text.Append(character);
            }
        }
    }

    /// <summary>Ends a line.</summary>
    /// <returns>Whether that leaves an empty line, which parts two paragraphs.</returns>
    public bool Break()
    {
        while (text.Length > 0 && text[^1] is ' ' or '\u00A0')
        {
            text.Length--;
        }

        if (text.Length == 0 || text[^1] == '\n')
        {
            return true;
        }

        styles.Add(new Style(StyleKind.LineBreak, new TextRange(text.Length, text.Length + 1)));
        text.Append('\n');
        return false;
    }

    /// <summary>Begins a mark.</summary>
    public void Open(StyleKind kind, string? url) => open.Add((kind, url, text.Length));

    /// <summary>Ends the mark that was begun last.</summary>
    public void Close()
    {
        Add(open[^1]);
        open.RemoveAt(open.Count - 1);
    }

    /// <summary>The words so far, or null when there are none; what is marked then goes on in the next.</summary>
    public ImportedWords? Take()
    {
        foreach (var mark in Enumerable.Reverse(open))
        {
            Add(mark);
        }

        var words = text.ToString().TrimEnd();
        var taken = new ImportedWords(words, [.. styles.Select(style => Trimmed(style, words)).Where(static style => style.Range.Length > 0)]);
        text.Clear();
        styles.Clear();
        for (var index = 0; index < open.Count; index++)
        {
            open[index] = open[index] with { Start = 0 };
        }

        return words.Length > 0 ? taken : null;
    }

    private void Add((StyleKind Kind, string? Url, int Start) mark)
    {
        if (mark.Start < text.Length)
        {
            styles.Add(new Style(mark.Kind, new TextRange(mark.Start, text.Length), mark.Url));
        }
    }

    // To CommonMark a mark beside a space is none.
    private static Style Trimmed(Style style, string words)
    {
        var (start, end) = (Math.Min(style.Range.Start, words.Length), Math.Min(style.Range.End, words.Length));
        if (style.Kind != StyleKind.LineBreak)
        {
            while (start < end && char.IsWhiteSpace(words[start]))
            {
                start++;
            }

            while (start < end && char.IsWhiteSpace(words[end - 1]))
            {
                end--;
            }
        }

        return style with { Range = new TextRange(start, end) };
    }

    // No-break spaces stay; white space that no article may hold is a space.
    private static bool IsCollapsed(char character) => character is ' ' or '\u2028' or '\u2029' || (char.IsControl(character) && char.IsWhiteSpace(character));
}

using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Markup;

namespace Sourcebound.Cli.Importing;

/// <summary>Writes the words of one block as Markdown that reads back as the same words.</summary>
internal sealed class MarkdownWords
{
    private readonly string text;
    private readonly bool isHeading;
    private readonly ImmutableArray<Style> styles;
    private readonly HashSet<int> breaks;
    private readonly StringBuilder written = new();
    private readonly Stack<Style> open = new();

    private MarkdownWords(ImportedWords words, bool isHeading)
    {
        text = words.Text;
        this.isHeading = isHeading;
        styles = [.. words.Styles.Where(static style => style.Kind != StyleKind.LineBreak)];
        breaks = [.. words.Styles.Where(static style => style.Kind == StyleKind.LineBreak).Select(static style => style.Range.Start)];
    }

    /// <summary>The Markdown; marks that would change the words are left out.</summary>
    public static string Write(ImportedWords words, bool isHeading)
    {
        var marked = new MarkdownWords(words, isHeading).Write();
        return words.Styles.IsEmpty || ReadsAs(words.Text, marked, isHeading)
            ? marked
            : new MarkdownWords(words with { Styles = [.. words.Styles.Where(static style => style.Kind == StyleKind.LineBreak)] }, isHeading).Write();
    }

    // Emphasis that begins or ends inside a word, or beside certain signs, is none to CommonMark.
    private static bool ReadsAs(string words, string marked, bool isHeading)
    {
        var input = new InputText("", (isHeading ? "# " : "") + marked);
        if (MarkdownText.Parse(input.Text, 0)?.Where(static block => block is not LinkReferenceDefinitionGroup).ToList() is not [LeafBlock only])
        {
            return false;
        }

        var findings = new Findings();
        var writer = new PassageWriter(input, findings);
        writer.Write(only.Inline);
        var passage = writer.ToPassage("", default, input.Span(0, 0));
        return findings.All.Count == 0 && writer.Markers.Count == 0 && passage.Bindings.IsEmpty && passage.Normalized == NormalizedText.Of(words);
    }

    private string Write()
    {
        var sign = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (at == 0 || text[at - 1] == '\n'))
            {
                sign = MarkdownSigns.FirstOfLine(text, at);
            }

            Close(at);
            at = Open(at);
            if (at < text.Length)
            {
                WriteCharacter(at, isSign: at == sign);
            }
        }

        return written.ToString();
    }

    private void WriteCharacter(int at, bool isSign)
    {
        if (text[at] == '\n')
        {
            written.Append(isHeading ? " " : breaks.Contains(at) ? "\\\n" : "\n");
            return;
        }

        written.Append(isSign || MarkdownSigns.IsSign(text, at) || (isHeading && text[at] == '#') ? "\\" : "").Append(text[at]);
    }

    private void Close(int at)
    {
        while (open.TryPeek(out var style) && style.Range.End <= at)
        {
            written.Append(style.Kind switch { StyleKind.Strong => "**", StyleKind.Emphasis => "*", _ => $"](<{style.Url}>)" });
            open.Pop();
        }
    }

    // The longer first; of two as long the outer, which was closed last.
    private int Open(int at)
    {
        foreach (var (_, style) in styles.Index().Where(entry => entry.Item.Range.Start == at).OrderByDescending(static entry => entry.Item.Range.End).ThenByDescending(static entry => entry.Index))
        {
            if (style.Kind == StyleKind.Code)
            {
                WriteCode(style.Range);
                Close(style.Range.End);
                return Open(style.Range.End);
            }

            if (open.All(outer => outer.Kind != style.Kind))
            {
                written.Append(style.Kind switch { StyleKind.Strong => "**", StyleKind.Emphasis => "*", _ => "[" });
                open.Push(style);
            }
        }

        return at;
    }

    private void WriteCode(TextRange range)
    {
        var code = range.Of(text).Replace('\n', ' ');
        var longest = code.Split([.. code.Where(static character => character != '`').Distinct()]).Max(static run => run.Length);
        var fence = new string('`', longest + 1);
        var pad = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        written.Append(fence).Append(pad).Append(code).Append(pad).Append(fence);
    }
}

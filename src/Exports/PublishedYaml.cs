using System.Globalization;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>Writes the record of an article's published states, <c>published.yaml</c>.</summary>
internal static class PublishedYaml
{
    private const string Head = "# The states in which this article was published. `sourcebound edition` writes it; nobody edits it.\npublished:\n";

    /// <summary>The file's text.</summary>
    public static string Write(IEnumerable<PublishedState> states)
    {
        var text = new StringBuilder(Head);
        foreach (var state in states)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - date: {state.Date:yyyy-MM-dd}\n");
            if (state.Copy is { } copy)
            {
                text.Append("    copy: ").Append(copy.Pinned.Value).Append('\n');
            }

            if (state.Notes.Length > 0)
            {
                text.Append("    notes: [").AppendJoin(", ", state.Notes).Append("]\n");
            }

            text.Append("    paragraphs:\n");
            foreach (var paragraph in state.Paragraphs)
            {
                Append(text, paragraph);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PublishedParagraph paragraph)
    {
        text.Append("      - sha256: ").Append(paragraph.Sha256).Append('\n');
        if (paragraph.Text is { } words)
        {
            text.Append("        text: ");
            AppendQuoted(text, words);
            text.Append('\n');
        }

        if (paragraph.Citations.Length > 0)
        {
            text.Append("        cited:\n");
        }

        foreach (var citation in paragraph.Citations)
        {
            text.Append("          - { key: ").Append(citation.Key).Append(", words: ");
            AppendQuoted(text, citation.Words);
            text.Append(" }\n");
        }
    }

    // Inside double quotation marks (YAML 1.2, 7.3.1) every script stands as it is.
    private static void AppendQuoted(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var character in words)
        {
            _ = character is '"' or '\\' ? text.Append('\\').Append(character)
                : char.IsControl(character) || character is '\uFFFE' or '\uFFFF' ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
                : text.Append(character);
        }

        text.Append('"');
    }
}

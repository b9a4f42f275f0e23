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
            text.Append("        text: ").Append(QuotedYaml.Of(words)).Append('\n');
        }

        if (paragraph.Citations.Length > 0)
        {
            text.Append("        cited:\n");
        }

        foreach (var citation in paragraph.Citations)
        {
            text.Append("          - { key: ").Append(citation.Key).Append(", words: ").Append(QuotedYaml.Of(citation.Words)).Append(" }\n");
        }
    }
}

using System.Text;
using Sourcebound.Diagnostics;
using Sourcebound.Reading;

namespace Sourcebound.Cli.Importing;

/// <summary>Reads a plain text: its paragraphs are parted by empty lines or, where it has none, its lines are its paragraphs.</summary>
internal static class PlainTextReader
{
    /// <summary>The text.</summary>
    /// <param name="input">The file.</param>
    /// <param name="findings">Where characters are reported that no article may hold.</param>
    public static ImportedText Read(InputText input, Findings findings)
    {
        foreach (var at in HiddenCharacters.In(input.Text).Where(at => !char.IsWhiteSpace(input.Text[at])))
        {
            findings.Add(HiddenCharacters.Finding(input.Span(at, 1), input.Text[at]));
        }

        var paragraphs = Paragraphs(input.Text);
        if (paragraphs is [var only])
        {
            paragraphs = [.. only.Split('\n')];
        }

        return new ImportedText([.. paragraphs.Select(static paragraph => new ImportedParagraph(new ImportedWords(paragraph)))], null, []);
    }

    // Lines end as in stored texts, so that the two can be compared.
    private static List<string> Paragraphs(string text)
    {
        List<string> paragraphs = [];
        var lines = new StringBuilder();
        foreach (var line in text.EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                lines.Append(lines.Length > 0 ? "\n" : "").Append(WithoutControls(line.Trim()));
            }
            else if (lines.Length > 0)
            {
                paragraphs.Add(lines.ToString());
                lines.Clear();
            }
        }

        return lines.Length > 0 ? [.. paragraphs, lines.ToString()] : paragraphs;
    }

    // White space that is a control character is written as a space.
    private static string WithoutControls(ReadOnlySpan<char> line)
    {
        var words = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            words.Append(char.IsControl(character) && char.IsWhiteSpace(character) ? ' ' : character);
        }

        return words.ToString();
    }
}

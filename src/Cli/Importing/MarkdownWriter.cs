using System.Collections.Immutable;
using System.Globalization;

namespace Sourcebound.Cli.Importing;

/// <summary>Writes the blocks of a supplied text as the Markdown of an article.</summary>
internal static class MarkdownWriter
{
    /// <summary>The Markdown, a line end at its end.</summary>
    public static string Write(ImmutableArray<ImportedBlock> blocks) => string.Concat(Lines(blocks).Select(static line => line + "\n"));

    private static IEnumerable<string> Lines(ImmutableArray<ImportedBlock> blocks)
    {
        var isOther = false;
        foreach (var (index, block) in blocks.Index())
        {
            // To Markdown two lists of one kind with the same sign are one.
            isOther = block is ImportedList list && index > 0 && blocks[index - 1] is ImportedList before && before.IsOrdered == list.IsOrdered && !isOther;
            foreach (var line in (index > 0 ? [""] : Array.Empty<string>()).Concat(Lines(block, isOther)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(ImportedBlock block, bool isOther) => block switch
    {
        ImportedParagraph paragraph => Lines(paragraph.Words),
        ImportedHeading heading => [$"{new string('#', heading.Level)} {MarkdownWords.Write(heading.Words, isHeading: true)}"],
        ImportedQuote quote => quote.Paragraphs
            .SelectMany(static (words, index) => (index > 0 ? [""] : Array.Empty<string>()).Concat(Lines(words)))
            .Select(static line => line.Length == 0 ? ">" : $"> {line}"),
        ImportedList list => Lines(list, isOther),
        _ => ["---"],
    };

    private static string[] Lines(ImportedWords words) => MarkdownWords.Write(words, isHeading: false).Split('\n');

    private static IEnumerable<string> Lines(ImportedList list, bool isOther)
    {
        var isTight = list.Items.All(static item => item is [ImportedParagraph]);
        foreach (var (index, item) in list.Items.Index())
        {
            var sign = list.IsOrdered ? $"{(list.Start + index).ToString(CultureInfo.InvariantCulture)}{(isOther ? ')' : '.')} " : isOther ? "* " : "- ";
            if (index > 0 && !isTight)
            {
                yield return "";
            }

            foreach (var (at, line) in Lines(item).Index())
            {
                yield return at == 0 ? sign + line : line.Length == 0 ? "" : new string(' ', sign.Length) + line;
            }
        }
    }
}

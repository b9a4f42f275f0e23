using Sourcebound.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Sourcebound.Reading.Yaml;

/// <summary>Reads the <c>allow</c> comments of a YAML text: behind a line for that line, alone for the record or line that follows.</summary>
internal static class YamlComments
{
    /// <summary>Adds what the comments of a text say that is YAML from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static void Read(InputText input, int start, int end, Findings findings)
    {
        if (!input.Text.AsSpan(start, end - start).Contains("allow", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var scanner = new Scanner(new StringReader(input.Text[start..end]), skipComments: false);
        while (scanner.MoveNext())
        {
            // The sign itself is not one of the comment's words.
            if (scanner.Current is Comment comment && input.Span(start + (int)comment.Start.Index + 1, (int)(comment.End.Index - comment.Start.Index) - 1) is var words
                && AllowComment.IsMeant(words.Text))
            {
                var covers = comment.IsInline ? LineOf(input, words.Line) : RecordAfter(input, words.Line, input.LineOf(Math.Max(start, end - 1)));
                if (AllowComment.Read(words, covers, findings) is { } suppression)
                {
                    findings.Add(suppression);
                }
            }
        }
    }

    private static InputSpan LineOf(InputText input, int line)
    {
        var (start, length) = input.LineRange(line);
        return input.Span(start, length);
    }

    // What belongs to a list's item stands deeper than its hyphen.
    private static InputSpan RecordAfter(InputText input, int line, int last)
    {
        var lines = Enumerable.Range(line + 1, Math.Max(0, last - line)).Select(number => (Number: number, Text: LineOf(input, number).Text))
            .Where(static candidate => candidate.Text.TrimStart() is not ("" or ['#', ..])).ToList();
        if (lines.Count == 0)
        {
            return input.Span(input.LineRange(line).Start, 0);
        }

        var first = LineOf(input, lines[0].Number);
        if (lines[0].Text.TrimStart() is not ("-" or ['-', ' ', ..]))
        {
            return first;
        }

        var depth = DepthOf(lines[0].Text);
        var end = lines.Skip(1).TakeWhile(candidate => DepthOf(candidate.Text) > depth).Append(lines[0]).Max(static candidate => candidate.Number);
        var to = LineOf(input, end);
        return first with { Length = to.Start + to.Length - first.Start };
    }

    private static int DepthOf(string text) => text.Length - text.TrimStart(' ').Length;
}

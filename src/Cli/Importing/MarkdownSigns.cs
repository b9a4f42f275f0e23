using System.Text.RegularExpressions;

namespace Sourcebound.Cli.Importing;

/// <summary>Characters of a plain text that mean something to CommonMark where they stand, and so need a backslash to be printed.</summary>
internal static partial class MarkdownSigns
{
    /// <summary>Whether the character at <paramref name="at"/> means something inside a line.</summary>
    public static bool IsSign(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' => true,
        '_' => !IsOfWord(text, at - 1) || !IsOfWord(text, at + 1),
        '<' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?'),
        '&' => Entity().IsMatch(text, at),
        _ => false,
    };

    /// <summary>The place of the character that makes a list, heading, quotation or line of the line that begins at <paramref name="start"/>; -1 when none does.</summary>
    public static int FirstOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        var found = LineSign().Match(text[start..(end < 0 ? text.Length : end)]);
        return found.Success ? start + found.Groups["sign"].Index : -1;
    }

    private static bool IsOfWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    [GeneratedRegex(@"\G&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")]
    private static partial Regex Entity();

    [GeneratedRegex(@"^(?:(?<sign>[>#])|(?<sign>[-+])(?=[-+ \t]|$)|(?<sign>=)(?==*[ \t]*$)|(?<sign>~)(?=~~)|[0-9]{1,9}(?<sign>[.)])(?=[ \t]|$))", RegexOptions.ExplicitCapture)]
    private static partial Regex LineSign();
}

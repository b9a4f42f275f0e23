using System.Text;

namespace Sourcebound.Diagnostics;

/// <summary>The line of an input file that a finding points at, cut to a readable width, with carets under the place.</summary>
internal static class Excerpt
{
    private const int Before = 60;
    private const int Widest = 100;

    /// <summary>The shown text and the caret line below it; both start in the same column.</summary>
    public static (string Text, string Carets) Of(InputSpan span)
    {
        var (lineStart, lineLength) = span.Input.LineRange(span.Line);
        var line = span.Input.Text.AsSpan(lineStart, lineLength);
        var at = Math.Clamp(span.Start - lineStart, 0, lineLength);
        var length = Math.Clamp(span.Length, 0, lineLength - at);

        var from = lineLength <= Widest || at <= Before ? 0 : BackToBoundary(line, at - Before);
        var to = Math.Min(lineLength, Math.Max(from + Widest, at + 1));
        to = to < lineLength ? BackToBoundary(line, to) : to;

        var text = new StringBuilder();
        var carets = new StringBuilder();
        Append(text, carets, from > 0 ? "… " : "", ' ');
        Append(text, carets, VisibleText.Of(line[from..at]), ' ');
        Append(text, carets, VisibleText.Of(line[at..Math.Max(at, Math.Min(at + length, to))]), '^');
        if (length == 0)
        {
            carets.Append('^');
        }

        text.Append(VisibleText.Of(line[Math.Min(Math.Max(at, Math.Min(at + length, to)), to)..to]));
        text.Append(to < lineLength ? " …" : "");
        return (text.ToString(), carets.ToString());
    }

    private static void Append(StringBuilder text, StringBuilder carets, string part, char below)
    {
        text.Append(part);
        carets.Append(below, TerminalColumns.Of(part));
    }

    private static int BackToBoundary(ReadOnlySpan<char> line, int at) =>
        at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
}

using System.Globalization;
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
        Append(text, carets, Visible(line[from..at]), ' ');
        Append(text, carets, Visible(line[at..Math.Max(at, Math.Min(at + length, to))]), '^');
        if (length == 0)
        {
            carets.Append('^');
        }

        text.Append(Visible(line[Math.Min(Math.Max(at, Math.Min(at + length, to)), to)..to]));
        text.Append(to < lineLength ? " …" : "");
        return (text.ToString(), carets.ToString());
    }

    // Control and direction characters are shown by their number, so that nothing hides in an excerpt.
    private static string Visible(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var hidden = Rune.IsControl(rune) || rune.Value is 0xFEFF or 0x061C or >= 0x200E and <= 0x200F
                or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
            _ = rune.Value == '\t' ? shown.Append(' ')
                : hidden ? shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>")
                : shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder text, StringBuilder carets, string part, char below)
    {
        text.Append(part);
        carets.Append(below, ColumnsOf(part));
    }

    // Terminal cells: combining marks and joiners take none, East Asian wide characters and emoji take two.
    private static int ColumnsOf(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var none = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
            var wide = rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
                or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0x1F300 and <= 0x1FAFF
                or >= 0x20000 and <= 0x3FFFD || IsWideSymbol(rune.Value);
            columns += none ? 0 : wide ? 2 : 1;
        }

        return columns;
    }

    // The emoji among the older symbols, from the watch to the squared words (Unicode's EastAsianWidth.txt, class W).
    private static bool IsWideSymbol(int character) => character is
        >= 0x231A and <= 0x231B or >= 0x2329 and <= 0x232A or >= 0x23E9 and <= 0x23EC or 0x23F0 or 0x23F3
        or >= 0x25FD and <= 0x25FE or >= 0x2614 and <= 0x2615 or >= 0x2648 and <= 0x2653 or 0x267F or 0x2693 or 0x26A1
        or >= 0x26AA and <= 0x26AB or >= 0x26BD and <= 0x26BE or >= 0x26C4 and <= 0x26C5 or 0x26CE or 0x26D4 or 0x26EA
        or >= 0x26F2 and <= 0x26F3 or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or >= 0x270A and <= 0x270B or 0x2728 or 0x274C or 0x274E
        or >= 0x2753 and <= 0x2755 or 0x2757 or >= 0x2795 and <= 0x2797 or 0x27B0 or 0x27BF or >= 0x2B1B and <= 0x2B1C or 0x2B50
        or 0x2B55 or 0x1F004 or 0x1F0CF or 0x1F18E or >= 0x1F191 and <= 0x1F19A or >= 0x1F200 and <= 0x1F202
        or >= 0x1F210 and <= 0x1F23B or >= 0x1F240 and <= 0x1F248 or >= 0x1F250 and <= 0x1F251 or >= 0x1F260 and <= 0x1F265;

    private static int BackToBoundary(ReadOnlySpan<char> line, int at) =>
        at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
}

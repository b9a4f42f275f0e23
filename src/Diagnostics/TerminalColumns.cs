using System.Globalization;
using System.Text;

namespace Sourcebound.Diagnostics;

/// <summary>How wide words are on a terminal (https://www.unicode.org/reports/tr11/).</summary>
internal static class TerminalColumns
{
    /// <summary>The number of columns: none for combining marks and joiners, two for East Asian wide characters and emoji.</summary>
    public static int Of(string text)
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
}

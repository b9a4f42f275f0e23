using System.Globalization;
using System.Text;

namespace Sourcebound.Diagnostics;

/// <summary>Text as a terminal may show it: control and direction characters by their number, so that nothing hides and nothing is obeyed.</summary>
internal static class VisibleText
{
    /// <summary>The text, in one line.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var hidden = Rune.IsControl(rune) || rune.Value is 0xFEFF or 0x061C or >= 0x200E and <= 0x200F
                or >= 0x2028 and <= 0x202E or >= 0x2066 and <= 0x2069;
            _ = rune.Value == '\t' ? shown.Append(' ')
                : hidden ? shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>")
                : shown.Append(rune.ToString());
        }

        return shown.ToString();
    }
}

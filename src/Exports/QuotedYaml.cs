using System.Globalization;
using System.Text;

namespace Sourcebound.Exports;

/// <summary>Words in double quotation marks (YAML 1.2, 7.3.1), in which every script stands as it is.</summary>
internal static class QuotedYaml
{
    /// <summary>The words of <paramref name="words"/>, quoted.</summary>
    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length + 2).Append('"');
        foreach (var character in words)
        {
            _ = character is '"' or '\\' ? text.Append('\\').Append(character)
                : char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
                : text.Append(character);
        }

        return text.Append('"').ToString();
    }
}

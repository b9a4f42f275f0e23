using System.Text;

namespace Sourcebound.Reading.Languages;

/// <summary>A writing system, as far as the finders tell them apart (Unicode Standard Annex #24, coarsely).</summary>
internal enum Script
{
    /// <summary>Digits, marks, signs: of no script.</summary>
    Common,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Thai,
    Georgian,
    Hangul,
    Kana,
    Han,

    /// <summary>Letters of any other script.</summary>
    Other,
}

/// <summary>Tells the script of a character.</summary>
internal static class Scripts
{
    private static readonly (int First, int Last, Script Script)[] Ranges =
    [
        (0x0041, 0x024F, Script.Latin), (0x0250, 0x02AF, Script.Latin), (0x0370, 0x03FF, Script.Greek), (0x0400, 0x052F, Script.Cyrillic),
        (0x0530, 0x058F, Script.Armenian), (0x0590, 0x05FF, Script.Hebrew), (0x0600, 0x077F, Script.Arabic), (0x0870, 0x08FF, Script.Arabic),
        (0x0900, 0x097F, Script.Devanagari), (0x0E00, 0x0E7F, Script.Thai), (0x10A0, 0x10FF, Script.Georgian), (0x1100, 0x11FF, Script.Hangul),
        (0x1C80, 0x1C8F, Script.Cyrillic), (0x1C90, 0x1CBF, Script.Georgian), (0x1D00, 0x1EFF, Script.Latin), (0x1F00, 0x1FFF, Script.Greek),
        (0x2C60, 0x2C7F, Script.Latin), (0x2DE0, 0x2DFF, Script.Cyrillic), (0x3040, 0x30FF, Script.Kana), (0x3130, 0x318F, Script.Hangul),
        (0x3400, 0x4DBF, Script.Han), (0x4E00, 0x9FFF, Script.Han), (0xA640, 0xA69F, Script.Cyrillic), (0xA720, 0xA7FF, Script.Latin),
        (0xAC00, 0xD7AF, Script.Hangul), (0xF900, 0xFAFF, Script.Han), (0xFB1D, 0xFB4F, Script.Hebrew), (0xFB50, 0xFDFF, Script.Arabic),
        (0xFE70, 0xFEFC, Script.Arabic), (0xFF21, 0xFF5A, Script.Latin), (0x20000, 0x3FFFF, Script.Han),
    ];

    /// <summary>The script of <paramref name="rune"/>; <see cref="Script.Common"/> for all that is no letter.</summary>
    public static Script Of(Rune rune)
    {
        if (!Rune.IsLetter(rune) || rune.Value is 0x00AA or 0x00B5 or 0x00BA or (>= 0x02B0 and <= 0x02FF))
        {
            return Script.Common;
        }

        foreach (var (first, last, script) in Ranges)
        {
            if (rune.Value >= first && rune.Value <= last)
            {
                return script;
            }
        }

        return Script.Other;
    }
}

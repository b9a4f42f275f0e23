using System.Globalization;
using System.Text;

namespace Sourcebound.Imaging.Lettering;

/// <summary>What a character does to the direction of writing (UAX 9, table 4), as far as titles and sentences need it.</summary>
internal enum BidiClass
{
    /// <summary>L: a letter written from left to right.</summary>
    LeftToRight,

    /// <summary>R: a letter written from right to left.</summary>
    RightToLeft,

    /// <summary>AL: a letter of Arabic or its like.</summary>
    ArabicLetter,

    /// <summary>EN: a European digit.</summary>
    EuropeanNumber,

    /// <summary>AN: an Arabic digit.</summary>
    ArabicNumber,

    /// <summary>ES: plus and minus.</summary>
    Sign,

    /// <summary>ET: what stands at a number, such as per cent.</summary>
    Terminator,

    /// <summary>CS: what stands inside numbers, such as a comma.</summary>
    Separator,

    /// <summary>NSM: a mark on the letter before.</summary>
    Mark,

    /// <summary>BN: what is not seen.</summary>
    Boundary,

    /// <summary>WS, ON: everything else.</summary>
    Neutral,
}

/// <summary>Tells the class of a character by its category and its block.</summary>
internal static class BidiClasses
{
    /// <summary>The class of <paramref name="rune"/>.</summary>
    public static BidiClass Of(Rune rune) => rune.Value switch
    {
        '+' or '-' or 0x2212 or 0x207A or 0x207B or 0x208A or 0x208B => BidiClass.Sign,
        ',' or '.' or '/' or ':' or 0xA0 or 0x060C or 0x202F or 0x2044 => BidiClass.Separator,
        '#' or '%' or 0xB0 or 0xB1 or 0x066A or 0x0609 or 0x060A or 0x2213 or (>= 0x2030 and <= 0x2034) => BidiClass.Terminator,
        (>= '0' and <= '9') or 0xB2 or 0xB3 or 0xB9 or (>= 0x06F0 and <= 0x06F9) or (>= 0x2070 and <= 0x2089 and not 0x2071 and not (>= 0x207A and <= 0x207F)) => BidiClass.EuropeanNumber,
        (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C or 0x06DD or (>= 0x0600 and <= 0x0605) => BidiClass.ArabicNumber,
        0x200E => BidiClass.LeftToRight,
        0x200F => BidiClass.RightToLeft,
        0x061C => BidiClass.ArabicLetter,
        0x0606 or 0x0607 or 0x060E or 0x060F or 0x06DE or 0x06E9 or 0xFB29 or 0xFD3E or 0xFD3F => rune.Value == 0xFB29 ? BidiClass.Sign : BidiClass.Neutral,
        _ => OfCategory(rune),
    };

    private static BidiClass OfCategory(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        return category switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.Mark,
            UnicodeCategory.Format or UnicodeCategory.Control => BidiClass.Boundary,
            UnicodeCategory.CurrencySymbol when !IsRightToLeft(rune.Value) && !IsArabic(rune.Value) => BidiClass.Terminator,
            _ when IsRightToLeft(rune.Value) => BidiClass.RightToLeft,
            _ when IsArabic(rune.Value) => BidiClass.ArabicLetter,
            _ when Rune.IsWhiteSpace(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) || category == UnicodeCategory.OtherNumber => BidiClass.Neutral,
            _ => BidiClass.LeftToRight,
        };
    }

    private static bool IsRightToLeft(int value) => value is (>= 0x0590 and <= 0x05FF) or (>= 0x07C0 and <= 0x085F) or (>= 0xFB1D and <= 0xFB4F);

    private static bool IsArabic(int value) => value is (>= 0x0600 and <= 0x07BF) or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE);
}

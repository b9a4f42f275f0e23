using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>One number as it stands in a text, before neighbours are joined.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Word">What it says as a word; for digits the default.</param>
internal readonly record struct Number(TextRange Range, NumberKind Kind, NumberWord Word);

/// <summary>What a number word says.</summary>
/// <param name="Value">Its value, or null when it says none ("two-thirds").</param>
/// <param name="Multiplies">Whether it multiplies the number before it, as "thousand" does.</param>
/// <param name="IsPlural">Whether it says no number when it stands alone, as "thousands" does.</param>
/// <param name="IsAmbiguous">Whether the word mostly is no number, such as "one".</param>
internal readonly record struct NumberWord(decimal? Value, bool Multiplies, bool IsPlural, bool IsAmbiguous);

/// <summary>How a number is written.</summary>
internal enum NumberKind
{
    /// <summary>In digits of any script.</summary>
    Digits,

    /// <summary>As a word that is always a number.</summary>
    Word,

    /// <summary>As a word that mostly is none, such as "one".</summary>
    Ambiguous,
}

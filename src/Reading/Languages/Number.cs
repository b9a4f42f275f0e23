using Sourcebound.Model;

namespace Sourcebound.Reading.Languages;

/// <summary>One number as it stands in a text, before neighbours are joined.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Kind">How it is written.</param>
internal readonly record struct Number(TextRange Range, NumberKind Kind);

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

namespace Sourcebound.Model;

/// <summary>How near quoted words are to a stored text.</summary>
internal enum MatchLevel
{
    /// <summary>The words do not stand in it.</summary>
    None,

    /// <summary>Every fragment stands in it, but not in order inside one paragraph, as a gap promises.</summary>
    Scattered,

    /// <summary>They stand in it but for marks: straight or curly quotes, hyphens and dashes, ellipses.</summary>
    Typographic,

    /// <summary>They stand in it code point by code point.</summary>
    Exact,
}

namespace Sourcebound.Reading.Languages;

/// <summary>What digits in a text stand for.</summary>
internal enum DigitRole
{
    /// <summary>How many or how much: a stated number.</summary>
    Count,

    /// <summary>A day of a month, or a whole date.</summary>
    Day,
    Year,

    /// <summary>A time of day, or a fraction such as 24/7.</summary>
    Time,

    /// <summary>A place in a row: 2nd, 25-й, 3.</summary>
    Ordinal,

    /// <summary>A part of a name: F-16, 5G, 1990s.</summary>
    Name,

    /// <summary>What follows a word such as "article" or "page".</summary>
    Label,
}

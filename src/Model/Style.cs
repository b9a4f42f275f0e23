namespace Sourcebound.Model;

/// <summary>How Markdown marked a stretch of words.</summary>
/// <param name="Kind">Which mark.</param>
/// <param name="Range">The words.</param>
/// <param name="Url">The address of a link, else null.</param>
internal sealed record Style(StyleKind Kind, TextRange Range, string? Url = null);

/// <summary>The marks that Markdown gives words.</summary>
internal enum StyleKind
{
    /// <summary>Emphasis.</summary>
    Emphasis,

    /// <summary>Strong emphasis.</summary>
    Strong,

    /// <summary>Code, verbatim.</summary>
    Code,

    /// <summary>A link elsewhere.</summary>
    Link,

    /// <summary>A line break that the author asked for; its range is the one character that stands for it.</summary>
    LineBreak,
}

using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>A date as a text prints it, with the day it stands for when that is known.</summary>
/// <param name="Date">The calendar day, or null when it cannot be told.</param>
/// <param name="Precision">One of <see cref="Vocabulary.DatePrecisions"/>: how much of the day is known.</param>
/// <param name="AsPrinted">The words of the text, or null when the text has none.</param>
/// <param name="ResolvedBy">Who worked the day out when the words alone do not give it (<c>editor</c>), or null.</param>
/// <param name="Reason">How it was worked out, in the editor's words, or null.</param>
internal sealed record StatedDate(DateOnly? Date, string Precision, string? AsPrinted, string? ResolvedBy, string? Reason)
{
    /// <summary>Whether the record says that the day cannot be told.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Where the day stands, or the record when it has none.</summary>
    public InputSpan Span { get; init; }

    /// <summary>The date alone, without its place in a file and without how it was worked out.</summary>
    public StatedDate Alone => this with { Reason = null, Span = default };
}

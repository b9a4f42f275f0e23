using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>Where a stretch of a passage's words stands in the article's file.</summary>
/// <param name="Start">Its first UTF-16 unit in the passage.</param>
/// <param name="Length">Its UTF-16 units in the passage.</param>
/// <param name="Span">Its place in the file; as long as the stretch unless it was written in another form, such as an entity.</param>
internal sealed record TextOrigin(int Start, int Length, InputSpan Span)
{
    /// <summary>Whether the place holds the stretch letter for letter.</summary>
    public bool IsVerbatim => Span.Length == Length;
}

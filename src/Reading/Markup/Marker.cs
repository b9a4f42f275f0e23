using Sourcebound.Diagnostics;

namespace Sourcebound.Reading.Markup;

/// <summary>A citation that stands by itself: <c>[@key]</c>.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Position">The place in the passage's words, after which it stands.</param>
/// <param name="StartsLine">Whether nothing stands before it on its line.</param>
internal sealed record Marker(string Key, InputSpan Span, int Position, bool StartsLine);

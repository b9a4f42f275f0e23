using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>One block of an article's body, in reading order.</summary>
internal abstract record Block;

/// <summary>A paragraph.</summary>
/// <param name="Passage">Its words.</param>
internal sealed record Paragraph(Passage Passage) : Block;

/// <summary>The line that credits a picture.</summary>
/// <param name="Passage">Its words.</param>
/// <param name="Record">The front matter's record of it, or null.</param>
internal sealed record CreditLine(Passage Passage, Credit? Record) : Block;

/// <summary>A heading inside the body.</summary>
/// <param name="Passage">Its words.</param>
/// <param name="Level">1 to 6, as written.</param>
internal sealed record Subheading(Passage Passage, int Level) : Block;

/// <summary>An embedded original: a blockquote with the source it comes from.</summary>
/// <param name="Passages">Its paragraphs.</param>
/// <param name="Citation">Its binding, or null when it has none.</param>
/// <param name="Span">The whole blockquote.</param>
internal sealed record EmbeddedOriginal(ImmutableArray<Passage> Passages, Binding? Citation, InputSpan Span) : Block;

/// <summary>A list.</summary>
/// <param name="Ordered">Whether its items are numbered.</param>
/// <param name="Start">The first number of an ordered list.</param>
/// <param name="Items">The blocks of each item.</param>
internal sealed record ItemList(bool Ordered, int Start, ImmutableArray<ImmutableArray<Block>> Items) : Block;

/// <summary>A line between two parts.</summary>
internal sealed record Divider : Block;

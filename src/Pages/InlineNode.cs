using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>A piece of running text as a page shows it; text never travels as HTML.</summary>
internal abstract record InlineNode;

/// <summary>Words.</summary>
/// <param name="Text">The words.</param>
internal sealed record WordsNode(string Text) : InlineNode;

/// <summary>A line break that the author asked for.</summary>
internal sealed record BreakNode : InlineNode;

/// <summary>Words that Markdown marked.</summary>
/// <param name="Style">The mark.</param>
/// <param name="Children">The words.</param>
internal sealed record StyledNode(Style Style, IReadOnlyList<InlineNode> Children) : InlineNode;

/// <summary>Words in another language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Children">The words.</param>
internal sealed record ForeignNode(LanguageTag Language, IReadOnlyList<InlineNode> Children) : InlineNode;

/// <summary>Bound words.</summary>
/// <param name="Use">Where they stand and what they rest on.</param>
/// <param name="IsFirst">Whether they begin here.</param>
/// <param name="IsLast">Whether they end here, so that the marker follows.</param>
/// <param name="Children">The words.</param>
internal sealed record BoundNode(Use Use, bool IsFirst, bool IsLast, IReadOnlyList<InlineNode> Children) : InlineNode;

/// <summary>Words that differ between an original and its translation.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="IsLast">Whether they end here.</param>
/// <param name="Children">The words.</param>
internal sealed record DifferenceNode(Difference Difference, bool IsLast, IReadOnlyList<InlineNode> Children) : InlineNode;

/// <summary>Words that a correction took out or put in.</summary>
/// <param name="IsRemoved">Whether they were taken out.</param>
/// <param name="Text">The words.</param>
internal sealed record ChangedNode(bool IsRemoved, string Text) : InlineNode;

/// <summary>A sentence that is numbered, so that its translation can be found.</summary>
/// <param name="Number">1, 2, 3 … inside its paragraph.</param>
/// <param name="Children">The words.</param>
internal sealed record SentenceNode(int Number, IReadOnlyList<InlineNode> Children) : InlineNode;

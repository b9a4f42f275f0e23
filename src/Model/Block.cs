using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>One block of an article's body, in reading order.</summary>
internal abstract record Block
{
    /// <summary>Its passages, in reading order; those of a list's items are their own.</summary>
    public virtual IEnumerable<Passage> Passages => [];
}

/// <summary>A paragraph.</summary>
/// <param name="Passage">Its words.</param>
internal sealed record Paragraph(Passage Passage) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Passage> Passages => [Passage];
}

/// <summary>The line that credits a picture.</summary>
/// <param name="Passage">Its words.</param>
/// <param name="Record">The front matter's record of it, or null.</param>
internal sealed record CreditLine(Passage Passage, Credit? Record) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Passage> Passages => [Passage];

    /// <summary>Where the words of a credit line begin: a camera or another sign may stand before them.</summary>
    public static int StartOf(string line)
    {
        var start = 0;
        foreach (var rune in line.EnumerateRunes().TakeWhile(static rune => Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator))
        {
            start += rune.Utf16SequenceLength;
        }

        return start;
    }
}

/// <summary>A heading inside the body.</summary>
/// <param name="Passage">Its words.</param>
/// <param name="Level">1 to 6, as written.</param>
internal sealed record Subheading(Passage Passage, int Level) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Passage> Passages => [Passage];
}

/// <summary>An embedded original: a blockquote with the source it comes from.</summary>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Citation">Its binding, or null when it has none.</param>
/// <param name="Span">The whole blockquote.</param>
internal sealed record EmbeddedOriginal(ImmutableArray<Passage> Paragraphs, Binding? Citation, InputSpan Span) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Passage> Passages => Paragraphs;
}

/// <summary>A list.</summary>
/// <param name="Ordered">Whether its items are numbered.</param>
/// <param name="Start">The first number of an ordered list.</param>
/// <param name="Items">The blocks of each item.</param>
internal sealed record ItemList(bool Ordered, int Start, ImmutableArray<ImmutableArray<Block>> Items) : Block;

/// <summary>A line between two parts.</summary>
internal sealed record Divider : Block;

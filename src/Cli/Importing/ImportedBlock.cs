using System.Collections.Immutable;

namespace Sourcebound.Cli.Importing;

/// <summary>One block of a supplied text, of a kind that an article can hold.</summary>
internal abstract record ImportedBlock
{
    /// <summary>Its words, in reading order.</summary>
    public virtual IEnumerable<ImportedWords> Passages => [];
}

/// <summary>A paragraph.</summary>
/// <param name="Words">Its words.</param>
internal sealed record ImportedParagraph(ImportedWords Words) : ImportedBlock
{
    /// <inheritdoc/>
    public override IEnumerable<ImportedWords> Passages => [Words];
}

/// <summary>A heading.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Level">1 to 6.</param>
internal sealed record ImportedHeading(ImportedWords Words, int Level) : ImportedBlock
{
    /// <inheritdoc/>
    public override IEnumerable<ImportedWords> Passages => [Words];
}

/// <summary>A blockquote.</summary>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed record ImportedQuote(ImmutableArray<ImportedWords> Paragraphs) : ImportedBlock
{
    /// <inheritdoc/>
    public override IEnumerable<ImportedWords> Passages => Paragraphs;
}

/// <summary>A list.</summary>
/// <param name="IsOrdered">Whether its items are numbered.</param>
/// <param name="Start">The first number of an ordered list.</param>
/// <param name="Items">The blocks of each item.</param>
internal sealed record ImportedList(bool IsOrdered, int Start, ImmutableArray<ImmutableArray<ImportedBlock>> Items) : ImportedBlock
{
    /// <inheritdoc/>
    public override IEnumerable<ImportedWords> Passages => Items.SelectMany(static item => item).SelectMany(static block => block.Passages);
}

/// <summary>A line between two parts.</summary>
internal sealed record ImportedDivider : ImportedBlock;

using System.Collections.Immutable;

namespace Sourcebound.Cli.Importing;

/// <summary>What a supplied file says: its words, and what it states of itself beside them.</summary>
/// <param name="Blocks">Its blocks, in order.</param>
/// <param name="Language">The language that it names, or null.</param>
/// <param name="Beside">What it states of itself, for the editor to judge; no field is made of it.</param>
internal sealed record ImportedText(ImmutableArray<ImportedBlock> Blocks, string? Language, ImmutableArray<StatedBeside> Beside)
{
    /// <summary>The words of each paragraph, heading and list item, in reading order: the passages of the article to be.</summary>
    public IEnumerable<ImportedWords> Passages => Blocks.SelectMany(static block => block.Passages);
}

using System.Collections.Frozen;

namespace Sourcebound.Reading.Languages;

/// <summary>Words of one kind in one language, looked up where they stand in a text.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <param name="words">The words.</param>
    /// <param name="comparer">How they are compared; <see cref="WordComparer"/> when it is not said.</param>
    public WordSet(IEnumerable<string> words, IEqualityComparer<string>? comparer = null) =>
        this.words = words.ToFrozenSet(comparer ?? WordComparer.Instance).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => words.Set.Count == 0;

    /// <summary>Whether <paramref name="word"/> is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);
}

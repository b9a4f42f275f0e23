using System.Diagnostics.CodeAnalysis;

namespace Sourcebound.Reading.Languages;

/// <summary>Compares words as the finders do: whatever their case and their kind of apostrophe.</summary>
internal sealed class WordComparer : IEqualityComparer<string>
{
    private static readonly StringComparer IgnoringCase = StringComparer.OrdinalIgnoreCase;

    /// <summary>The one there is.</summary>
    public static WordComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => IgnoringCase.Equals(Plain(x), Plain(y));

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] string obj) => IgnoringCase.GetHashCode(Plain(obj)!);

    // U+02BC is the letter that Ukrainian keyboards write for the apostrophe.
    private static string? Plain(string? word) => word?.Replace('’', '\'').Replace('ʼ', '\'');
}

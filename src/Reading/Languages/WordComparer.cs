using System.Diagnostics.CodeAnalysis;

namespace Sourcebound.Reading.Languages;

/// <summary>Compares words as the finders do: whatever their case, their kind of apostrophe, and signs that texts write or leave out at will.</summary>
internal sealed class WordComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string?>
{
    private const char Nothing = '\0';

    /// <summary>The one there is.</summary>
    public static WordComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Equals(x.AsSpan(), y));

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<char> alternate, string? other)
    {
        var (left, right) = (0, 0);
        while (true)
        {
            var x = Next(alternate, ref left);
            if (x != Next(other, ref right))
            {
                return false;
            }

            if (x == Nothing)
            {
                return true;
            }
        }
    }

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] string? obj) => GetHashCode(obj.AsSpan());

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<char> alternate)
    {
        var (at, hash) = (0, 17);
        while (Next(alternate, ref at) is not Nothing and var letter)
        {
            hash = unchecked((hash * 31) + letter);
        }

        return hash;
    }

    /// <inheritdoc/>
    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    private static char Next(ReadOnlySpan<char> word, ref int at)
    {
        while (at < word.Length)
        {
            if (Plain(word[at++]) is not Nothing and var letter)
            {
                return letter;
            }
        }

        return Nothing;
    }

    private static char Plain(char letter) => letter switch
    {
        <= 'z' => char.ToUpperInvariant(letter),

        // U+02BC is the letter that Ukrainian keyboards write for the apostrophe.
        '’' or 'ʼ' => '\'',

        // Russian mostly prints no dots.
        'ё' or 'Ё' => 'Е',

        // Arabic prints the hamza of a first letter, its vowels and its stretching as it likes; Cyrillic primers print a stress.
        'أ' or 'إ' or 'آ' => 'ا',
        '\u0640' or (>= '\u064B' and <= '\u0652') or '\u0301' => Nothing,
        _ => char.ToUpperInvariant(letter),
    };
}

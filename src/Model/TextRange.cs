namespace Sourcebound.Model;

/// <summary>A stretch of a passage's text, in UTF-16 units, end excluded.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    /// <summary>Number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>The words it covers in <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];
}

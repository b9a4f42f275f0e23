namespace Sourcebound.Exports;

/// <summary>A stretch of a text in Unicode code points counted from 0, end excluded: the unit of Web Annotation.</summary>
internal readonly record struct CodePointRange(int Start, int End)
{
    /// <summary>Number of code points of <paramref name="text"/>; half a surrogate pair counts as one.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}

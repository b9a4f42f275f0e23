namespace Sourcebound.Diagnostics;

/// <summary>Counting text the way people and W3C Web Annotation do: by code point.</summary>
internal static class CodePoints
{
    /// <summary>The number of code points in <paramref name="text"/>; a lone surrogate counts as one.</summary>
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

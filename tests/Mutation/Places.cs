namespace Sourcebound.Tests.Mutation;

/// <summary>Places in a text, counted anew: not with the program's own code.</summary>
internal static class Places
{
    /// <summary>1-based line and column, the column in code points.</summary>
    public static (int Line, int Column) Of(string text, int offset)
    {
        var before = text[..offset];
        var lineStart = before.LastIndexOf('\n') + 1;
        return (before.Count(static character => character == '\n') + 1, before[lineStart..].EnumerateRunes().Count() + 1);
    }

    /// <summary>The one place of <paramref name="words"/> in <paramref name="text"/>.</summary>
    public static int Only(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(words, at + 1, StringComparison.Ordinal) < 0
            ? at
            : throw new ArgumentException($"the text does not hold `{words}` exactly once");
    }
}

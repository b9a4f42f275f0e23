using System.Buffers;

namespace Sourcebound.Cli.Importing;

/// <summary>Words of others in a comment of YAML, out of which none may fall.</summary>
internal static class YamlComment
{
    // YAML 1.1 ends lines at more characters than 1.2 does, and readers of both are about.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029");

    /// <summary>The words in one line.</summary>
    public static string Of(string words) => string.Create(words.Length, words, static (line, words) =>
    {
        words.CopyTo(line);
        line.ReplaceAny(LineEnds, ' ');
    });
}

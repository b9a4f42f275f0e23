using System.Text.RegularExpressions;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>Words of the article as messages quote them.</summary>
internal static partial class Excerpts
{
    private const int Longest = 48;

    /// <summary>The words, or their beginning with an ellipsis when they are long.</summary>
    public static string Short(string words)
    {
        var beginning = Beginning(words);
        return beginning.Length < NormalizedText.Of(words).Length ? beginning + " …" : beginning;
    }

    /// <summary>The words, or their beginning alone when they are long.</summary>
    public static string Beginning(string words)
    {
        var line = NormalizedText.Of(words);
        if (line.Length <= Longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', Longest);
        return line[..(cut > Longest / 2 ? cut : char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)];
    }

    /// <summary>The words of <paramref name="range"/> with the two that follow it.</summary>
    public static string WithNextWords(string text, TextRange range) =>
        range.Of(text) + NextWords().Match(text, range.End).Value;

    [GeneratedRegex(@"\G(?:[ \u00A0]\p{L}[\p{L}\p{M}'’-]*){0,2}")]
    private static partial Regex NextWords();
}

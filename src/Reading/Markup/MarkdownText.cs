using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;

namespace Sourcebound.Reading.Markup;

/// <summary>Parses CommonMark with exact places, and makes every citation <c>[@key]</c> a reference link by defining it in memory.</summary>
internal static partial class MarkdownText
{
    /// <summary>The scheme of the addresses that stand for citations while parsing.</summary>
    public const string CitationScheme = "citation:";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>The tree of <paramref name="text"/> from <paramref name="bodyStart"/> on; all places count from the start of the file. Null when
    /// it is nested deeper than the parser goes.</summary>
    public static MarkdownDocument? Parse(string text, int bodyStart)
    {
        var body = new StringBuilder(text.Length + 256);
        foreach (var character in text.AsSpan(0, bodyStart))
        {
            // Front matter becomes empty lines, so that no offset moves.
            body.Append(character == '\n' ? '\n' : ' ');
        }

        body.Append(text, bodyStart, text.Length - bodyStart).Append("\n\n");
        foreach (var key in Citation().Matches(text, bodyStart).Select(static match => match.Groups[1].Value).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            body.Append("[@").Append(key).Append("]: <").Append(CitationScheme).Append(key).Append(">\n");
        }

        try
        {
            return Markdown.Parse(body.ToString(), Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's only answer to its depth limit.
            return null;
        }
    }

    [GeneratedRegex(@"\[@([\p{L}\p{N}_.-]+)\]")]
    private static partial Regex Citation();
}

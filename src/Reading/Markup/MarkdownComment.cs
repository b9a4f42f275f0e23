using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;

namespace Sourcebound.Reading.Markup;

/// <summary>HTML comments that are meant to suppress a finding; all other HTML is refused.</summary>
internal static partial class MarkdownComment
{
    /// <summary>The words of each comment when <paramref name="span"/> holds nothing but <c>allow</c> comments; else none.</summary>
    public static IReadOnlyList<InputSpan> In(InputSpan span)
    {
        var comments = Comments().Match(span.Text);
        List<InputSpan> words = [.. comments.Groups["words"].Captures.Select(capture => span.Slice(capture.Index, capture.Length))];
        return words.TrueForAll(static comment => AllowComment.IsMeant(comment.Text)) ? words : [];
    }

    // In a blockquote each further line begins with its sign.
    [GeneratedRegex(@"^(?:[\s>]*<!--(?<words>(?:(?!-->).)*)-->)+[\s>]*$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comments();
}

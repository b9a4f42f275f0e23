using System.Text.RegularExpressions;
using Markdig;
using Sourcebound.Diagnostics;
using Sourcebound.Reading;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Cli.Importing;

/// <summary>Reads the Markdown of another program: its text as a browser would show it, its front matter as statements beside it.</summary>
internal static partial class MarkdownFileReader
{
    /// <summary>The text, or null after a finding.</summary>
    public static ImportedText? Read(InputText input, Findings findings)
    {
        var markdown = input.Text;
        var head = Head().Match(markdown);
        try
        {
            if (HtmlPageReader.ReadWhole(Markdown.ToHtml(markdown[head.Length..]), input, findings) is not { } text)
            {
                return null;
            }

            var lines = head.Groups["fields"].Value.Split('\n').Select(static line => HiddenCharacters.Without(line).TrimEnd());
            return text with { Beside = [.. lines.Where(static line => line.Length > 0).Select(static line => new StatedBeside(null, line))] };
        }
        catch (ArgumentException)
        {
            // Markdig's only answer to its depth limit.
            findings.Add(UnreadableInput.Rule.At(input.Span(0, 0), "blockquotes, lists or emphasis are nested too deeply to be read"));
            return null;
        }
    }

    // YAML between lines of hyphens (Jekyll, Hugo) or TOML between lines of plus signs (Hugo).
    [GeneratedRegex(@"\A(?<fence>---|\+\+\+)[ \t]*\r?\n(?<fields>(?:.*\n)*?)\k<fence>[ \t]*(?:\r?\n|\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex Head();
}

using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Reading;

/// <summary>Every word of a passage leads back to the characters of the file that it was read from.</summary>
public sealed class PassagePlaceTests
{
    [Theory]
    [InlineData("Plain words here.")]
    [InlineData("A line\nand a soft break\nand more.")]
    [InlineData("A **bold** word and an *emphatic one*.")]
    [InlineData("🔊 [Bound words][@key] and 🇺🇦 others. [@key]")]
    [InlineData("An \\*escaped\\* star and \\[brackets\\].")]
    [InlineData("> A quotation\n> of two lines.\n>\n> [@key]")]
    [InlineData("- An item\n  of two lines\n- and another")]
    [InlineData("# A heading [@key]")]
    [InlineData("قُتل 316 شخصا في [المدينة][@key].")]
    [InlineData("e\u0301 and [a link](https://example.org/) here.")]
    [InlineData("Trailing spaces   \nand a hard break\\\nthere.")]
    public void Each_character_is_found_where_it_was_written(string markdown)
    {
        var (passages, findings) = Markdown.Read(markdown + "\n");
        Assert.Empty(findings);
        Assert.All(passages, passage => Assert.All(CharactersOf(passage.Text), range =>
        {
            var span = passage.SpanOf(range);
            Assert.Equal(range.Of(passage.Text), span.Input.Text.Substring(span.Start, span.Length));
        }));
    }

    [Theory]
    [InlineData("Fish &amp; 316 chips", "&", "&amp;")]
    [InlineData("Fish &amp; 316 chips", "316", "316")]
    [InlineData("&#1042;трати &mdash; 316", "В", "&#1042;")]
    [InlineData("&#1042;трати &mdash; 316", "316", "316")]
    [InlineData("&#x1F50A; 316", "🔊", "&#x1F50A;")]
    [InlineData("An \\*escaped\\* 316", "*", "*")]
    [InlineData("An \\*escaped\\* 316", "316", "316")]
    [InlineData("**more** *than [30][@key]* tanks", "30", "30")]
    [InlineData("> one\n> two 316\n>\n> [@key]", "316", "316")]
    [InlineData("`a  b` 316", "316", "316")]
    [InlineData("A [city][@key].", "city.", "city][@key].")]
    [InlineData("Run `code` now", "code", "`code`")]
    public void What_is_written_in_another_form_is_found_whole(string markdown, string words, string expected)
    {
        var passage = Markdown.Read(markdown + "\n").Passages[0];
        var at = passage.Text.IndexOf(words, StringComparison.Ordinal);
        var span = passage.SpanOf(new TextRange(at, at + words.Length));
        Assert.Equal(expected, span.Input.Text.Substring(span.Start, span.Length));
    }

    // A line break of the file is a space of the passage.
    private static IEnumerable<TextRange> CharactersOf(string text)
    {
        for (var at = 0; at < text.Length; at += char.IsHighSurrogate(text[at]) ? 2 : 1)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                yield return new TextRange(at, char.IsHighSurrogate(text[at]) ? at + 2 : at + 1);
            }
        }
    }
}

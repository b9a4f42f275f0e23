using Sourcebound.Model;
using Xunit;

namespace Sourcebound.Tests.Model;

public sealed class NormalizedTextTests
{
    [Theory]
    [InlineData("  a \t\n b\u00A0\u2009c  ", "a b c")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u0438\u0306", "й")]
    [InlineData("", "")]
    [InlineData("🔊  x", "🔊 x")]
    public void White_space_is_one_space_and_letters_are_composed(string text, string expected) => Assert.Equal(expected, NormalizedText.Of(text));

    [Fact]
    public void Empty_lines_part_paragraphs() => Assert.Equal(["a b", "c"], NormalizedText.Paragraphs("\n a\nb\n \n\nc\n"));

    [Theory]
    [InlineData("e\u0301\uFFFEe\u0301", "\u00E9\uFFFE\u00E9")]
    [InlineData("e\u0301\uD800e\u0301", "\u00E9\uD800\u00E9")]
    [InlineData("\uD83D\uDD0A e\u0301\uDC00", "\uD83D\uDD0A \u00E9\uDC00")]
    public void Text_beside_characters_that_are_none_is_composed_all_the_same(string text, string expected) =>
        Assert.Equal(expected, NormalizedText.Of(text));
}

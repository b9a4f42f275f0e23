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
}

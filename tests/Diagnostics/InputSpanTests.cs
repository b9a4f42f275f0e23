using Sourcebound.Diagnostics;
using Xunit;

namespace Sourcebound.Tests.Diagnostics;

public sealed class InputSpanTests
{
    [Theory]
    [InlineData("one\ntwo", "two", 2, 1)]
    [InlineData("one\ntwo", "\n", 1, 4)]
    [InlineData("🔊🇺🇦 316", "316", 1, 5)]
    [InlineData("é 316", "316", 1, 3)]
    [InlineData("e\u0301 316", "316", 1, 4)]
    [InlineData("قُتل 316 شخصا", "316", 1, 6)]
    [InlineData("\n\n\nх", "х", 4, 1)]
    public void Lines_and_columns_are_those_that_a_person_counts(string text, string sought, int line, int column)
    {
        var span = new InputText("a.md", text).Span(text.IndexOf(sought, StringComparison.Ordinal), sought.Length);
        Assert.Equal((line, column), (span.Line, span.Column));
    }

    [Fact]
    public void The_end_of_a_text_has_a_place_too()
    {
        var input = new InputText("a.md", "one\n");
        Assert.Equal((2, 1), (input.Span(4, 0).Line, input.Span(4, 0).Column));
        Assert.Equal((1, 1), (new InputText("a.md", "").Span(0, 0).Line, new InputText("a.md", "").Span(0, 0).Column));
    }
}

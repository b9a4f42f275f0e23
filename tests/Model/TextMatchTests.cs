using Sourcebound.Model;
using Xunit;

namespace Sourcebound.Tests.Model;

public sealed class TextMatchTests
{
    private const string Stored = "Today is a black day. We didn’t lose 30 tanks – we lost 40.\n\nNobody else knew.";

    [Theory]
    [InlineData("a black day", "Exact")]
    [InlineData("a  black\nday", "Exact")]
    [InlineData("Today … 40", "Exact")]
    [InlineData("Today [...] 30 tanks", "Exact")]
    [InlineData("Today is a [very] black day", "Exact")]
    [InlineData("didn't lose 30 tanks - we", "Typographic")]
    [InlineData("A black day", "None")]
    [InlineData("a white day", "None")]
    [InlineData("40 … Today", "None")]
    [InlineData("Today … Nobody else", "None")]
    public void Words_match_as_the_method_page_says(string quoted, string level) => Assert.Equal(level, TextMatch.Level(quoted, Stored).ToString());

    [Fact]
    public void Composed_and_decomposed_letters_are_equal() => Assert.Equal(MatchLevel.Exact, TextMatch.Level("бій", "у бі\u0438\u0306 вчора"));
}

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
    [InlineData("We didn’t lose 30 tanks – we lost [only] 40.", "Exact")]
    [InlineData("Today is a black day [for us].", "Exact")]
    [InlineData("[This] is a black day", "Exact")]
    [InlineData("black [re]day", "Exact")]
    [InlineData("0 tanks", "None")]
    [InlineData("lack day", "None")]
    [InlineData("a black da", "None")]
    [InlineData("Today … lack day", "None")]
    [InlineData("A black day", "None")]
    [InlineData("a white day", "None")]
    [InlineData("40 … Today", "None")]
    [InlineData("Today … Nobody else", "None")]
    public void Words_match_as_the_method_page_says(string quoted, string level) => Assert.Equal(level, TextMatch.Level(quoted, Stored).ToString());

    [Theory]
    [InlineData("37 people", "137 people died, 37 people were hurt", "Exact")]
    [InlineData("37 people", "137 people died", "None")]
    [InlineData("黒い日", "今日は黒い日です", "Exact")]
    [InlineData("วันมืด", "วันนี้เป็นวันมืดมาก", "Exact")]
    public void A_match_begins_and_ends_between_words_where_words_are_parted(string quoted, string stored, string level) =>
        Assert.Equal(level, TextMatch.Level(quoted, stored).ToString());

    [Fact]
    public void Composed_and_decomposed_letters_are_equal() => Assert.Equal(MatchLevel.Exact, TextMatch.Level("бій", "у бі\u0438\u0306 вчора"));
}

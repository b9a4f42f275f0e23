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
    [InlineData("40 … Today", "Scattered")]
    [InlineData("Today … Nobody else", "Scattered")]
    [InlineData("Nobody … didn't", "Scattered")]
    [InlineData("Today … no tanks", "None")]
    public void Words_match_as_the_method_page_says(string quoted, string level) => Assert.Equal(level, TextMatch.Level(quoted, new SearchableText(Stored)).ToString());

    [Theory]
    [InlineData("37 people", "137 people died, 37 people were hurt", "Exact")]
    [InlineData("37 people", "137 people died", "None")]
    [InlineData("lost 1", "We lost 1,000 men", "None")]
    [InlineData("000 men", "We lost 1,000 men", "None")]
    [InlineData("rose by 3", "Prices rose by 3.5 percent", "None")]
    [InlineData("We … rose by 3", "We rose by 3.5 percent", "None")]
    [InlineData("lost 1,000", "We lost 1,000, 20 of them men", "Exact")]
    [InlineData("in 2022", "It began in 2022. 30 died", "Exact")]
    [InlineData("黒い日", "今日は黒い日です", "Exact")]
    [InlineData("วันมืด", "วันนี้เป็นวันมืดมาก", "Exact")]
    public void A_match_begins_and_ends_between_words_where_words_are_parted(string quoted, string stored, string level) =>
        Assert.Equal(level, TextMatch.Level(quoted, new SearchableText(stored)).ToString());

    [Fact]
    public void Composed_and_decomposed_letters_are_equal() => Assert.Equal(MatchLevel.Exact, TextMatch.Level("бій", new SearchableText("у бі\u0438\u0306 вчора")));

    [Theory]
    [InlineData("Today … 40", "Today|40")]
    [InlineData("didn't lose 30 tanks - we", "didn’t lose 30 tanks – we")]
    [InlineData("Today is [not] a black day", "Today is a black day")]
    [InlineData("\"no … dash-less\"", "“no|dash–less”")]
    [InlineData("end... is \"", "end|is \"")]
    public void Found_words_stand_where_the_match_says(string quoted, string places)
    {
        var stored = new SearchableText($"{Stored} And “no… dash–less” end… is \" here.");
        Assert.Equal(places, string.Join('|', TextMatch.Find(quoted, stored).Fragments.Select(fragment => fragment.Stored.Of(stored.Words))));
    }

    [Fact]
    public void Gaps_are_as_small_as_the_text_allows()
    {
        var stored = new SearchableText("We said no. We will go. We will stay.");
        Assert.Equal([12, 20], TextMatch.Find("We … go", stored).Fragments.Select(static fragment => fragment.Stored.Start));
    }

    [Theory]
    [InlineData("… a black day", true, false)]
    [InlineData("Today […]", false, true)]
    [InlineData("[This] is a black day", true, false)]
    [InlineData("a black day [for us]", false, true)]
    [InlineData("Today … 40", false, false)]
    public void A_match_tells_gaps_and_insertions_at_its_ends(string quoted, bool atStart, bool atEnd)
    {
        var found = TextMatch.Find(quoted, new SearchableText(Stored));
        Assert.Equal((atStart, atEnd), (found.BeginsWithGap, found.EndsWithGap));
    }
}

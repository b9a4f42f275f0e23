using System.Text;
using Sourcebound.Imaging.Lettering;
using Xunit;

namespace Sourcebound.Tests.Cards;

/// <summary>The levels that the rules of UAX 9 give, worked out by hand; a digit for each character.</summary>
public sealed class BidiLevelTests
{
    [Theory]
    [InlineData("abc 12", 0, "000000")]
    [InlineData("abc 12", 1, "222222")]
    [InlineData("אב גד", 0, "11111")]
    [InlineData("אב 12", 1, "11122")]
    [InlineData("אב 12 גד", 0, "11122111")]
    [InlineData("عام 2022", 1, "11112222")]
    [InlineData("عام 1,000", 1, "111122222")]
    [InlineData("אב 1-2", 1, "111222")]
    [InlineData("عام 1-2", 1, "1111212")]
    [InlineData("אב 50%", 1, "111222")]
    [InlineData("אב $50", 1, "111222")]
    [InlineData("ab אב!", 0, "000110")]
    [InlineData("אב ab!", 1, "111221")]
    [InlineData("אב ab cd", 1, "11122222")]
    [InlineData("אב ab (cd) גד", 1, "1112222222111")]
    [InlineData("ab (אב) cd", 0, "0000110000")]
    [InlineData("אב (ab)", 1, "1111221")]
    [InlineData("אב «ab»", 1, "1111221")]
    public void Levels_are_those_of_the_bidirectional_algorithm(string text, int start, string levels) =>
        Assert.Equal(levels, string.Concat(BidiLevels.Of([.. text.EnumerateRunes()], start)));

    [Fact]
    public void A_mark_has_the_level_of_its_letter_and_what_is_not_seen_that_of_its_neighbour()
    {
        Rune[] text = [.. "a\u05D0\u05B8\u200Db".EnumerateRunes()];
        Assert.Equal([0, 1, 1, 1, 0], BidiLevels.Of(text, 0));
    }
}

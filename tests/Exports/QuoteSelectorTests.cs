using Sourcebound.Exports;
using Sourcebound.Model;
using Xunit;

namespace Sourcebound.Tests.Exports;

/// <summary>A quoting selector matches at one place.</summary>
public sealed class QuoteSelectorTests
{
    [Fact]
    public void Words_that_stand_twice_get_as_much_round_them_as_tells_them_apart()
    {
        var twice = "one more time, and then with all that goes before and all that comes after, ";
        var text = $"A: {twice}{twice}end";
        var selector = QuoteSelector.Of(text, new TextRange(text.LastIndexOf("then", StringComparison.Ordinal), text.LastIndexOf("then", StringComparison.Ordinal) + 4));
        Assert.Equal("then", selector.Exact);
        Assert.Equal(2, text.Split(selector.Prefix + selector.Exact + selector.Suffix).Length);
        Assert.Equal(text.LastIndexOf("then", StringComparison.Ordinal), text.IndexOf(selector.Prefix + selector.Exact, StringComparison.Ordinal) + selector.Prefix.Length);
    }

    [Fact]
    public void No_side_is_cut_between_the_halves_of_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("🔊", 40)) + "word!" + string.Concat(Enumerable.Repeat("🔊", 40));
        var selector = QuoteSelector.Of(text, new TextRange(80, 84));
        Assert.Equal("word", selector.Exact);
        Assert.Equal(string.Concat(Enumerable.Repeat("🔊", 16)), selector.Prefix);
        Assert.Equal("!" + string.Concat(Enumerable.Repeat("🔊", 15)), selector.Suffix);
    }
}

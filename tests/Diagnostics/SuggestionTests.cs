using Sourcebound.Diagnostics;
using Xunit;

namespace Sourcebound.Tests.Diagnostics;

public sealed class SuggestionTests
{
    private static readonly string[] Known = ["ru-losses-800", "ru-tanks-30", "unsourced"];

    [Theory]
    [InlineData("ru-loses-800", "ru-losses-800")]
    [InlineData("ru-tnaks-30", "ru-tanks-30")]
    [InlineData("Unsourced", "unsourced")]
    [InlineData("something-else-entirely", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested_or_none(string word, string? expected) => Assert.Equal(expected, Suggestion.Nearest(word, Known));

    [Fact]
    public void Without_a_near_word_all_known_ones_are_listed_once() =>
        Assert.Equal("known here: `a`, `b`", Suggestion.Help("something", ["b", "a", "b"]));
}

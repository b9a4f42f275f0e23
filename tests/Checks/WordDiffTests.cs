using Sourcebound.Checks;
using Xunit;

namespace Sourcebound.Tests.Checks;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("towards the Russian border.", "towards the Russian border.\"", "border.")]
    [InlineData("Boats left.", "\"Boats left.", "Boats")]
    [InlineData("the green border", "towards the Russian border.", "green")]
    public void The_first_word_that_differs_is_named_though_it_lacks_but_a_mark(string quoted, string stored, string first)
    {
        var diff = WordDiff.Between(quoted, stored);
        Assert.Equal(first, quoted[diff!.First.Start..diff.First.End]);
        Assert.Contains($"‹{first}›", diff.Lines, StringComparison.Ordinal);
    }
}

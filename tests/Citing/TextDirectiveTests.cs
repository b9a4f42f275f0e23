using Sourcebound.Exports.Citing;
using Sourcebound.Model;
using Xunit;

namespace Sourcebound.Tests.Citing;

/// <summary>What makes a browser mark the words that a link is about, and no others.</summary>
public sealed class TextDirectiveTests
{
    [Theory]
    [InlineData("He said it: all is well.", "all is well", ":~:text=all%20is%20well")]
    [InlineData("One, two-three & four.", "One, two-three & four", ":~:text=One%2C%20two%2Dthree%20%26%20four")]
    [InlineData("He said\n   all is  well.", "all is  well", ":~:text=all%20is%20well")]
    [InlineData("Все добре.", "добре", ":~:text=%D0%B4%D0%BE%D0%B1%D1%80%D0%B5")]
    public void Short_words_are_named_whole(string page, string words, string expected) => Assert.Equal(expected, Of(page, words));

    [Fact]
    public void Long_words_are_named_by_how_they_begin_and_end() => Assert.Equal(
        ":~:text=one%20two%20three%20four,thirteen%20fourteen%20fifteen%20sixteen",
        Of("Before one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen after.", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"));

    [Fact]
    public void Words_that_stand_elsewhere_before_are_told_apart_by_what_precedes_them() => Assert.Equal(
        ":~:text=again%3A-,all%20is%20well", new TextDirective("Say ALL IS WELL, then say again: all is well.").Of(new TextRange(33, 44), new TextRange(33, 44)));

    [Fact]
    public void As_much_precedes_them_as_it_takes() => Assert.Equal(
        ":~:text=they%20said%3A-,no", new TextDirective("He said: no. Then they said: no.").Of(new TextRange(29, 31), new TextRange(29, 31)));

    [Fact]
    public void An_end_that_stands_between_is_named_longer()
    {
        const string Page = "a b c d, which is long enough, and so it goes on and on, x and so it goes on and on.";
        Assert.Equal(":~:text=a%20b%20c%20d%2C,x%20and%20so%20it%20goes%20on%20and%20on", Of(Page, Page[..^1]));
    }

    [Fact]
    public void Words_with_editor_s_marks_between_begin_in_one_piece_and_end_in_another()
    {
        const string Page = "the number is more than 1 thousand3 in all these years4.";
        Assert.Equal(":~:text=the%20number%20is%20more,in%20all%20these%20years", new TextDirective(Page).Of(new TextRange(0, 34), new TextRange(36, 54)));
    }

    private static string Of(string page, string words)
    {
        var start = page.IndexOf(words, StringComparison.Ordinal);
        var range = new TextRange(start, start + words.Length);
        return new TextDirective(page).Of(range, range);
    }
}

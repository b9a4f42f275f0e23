using Sourcebound.Diagnostics;
using Xunit;

namespace Sourcebound.Tests.Diagnostics;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("and 316 people", "316", "    ^^^")]
    [InlineData("🔊 316", "316", "   ^^^")]
    [InlineData("🔊 316", "🔊", "^^")]
    [InlineData("e\u0301 316", "316", "  ^^^")]
    [InlineData("قُتل 316", "316", "    ^^^")]
    [InlineData("日本 316", "316", "     ^^^")]
    [InlineData("שלום 316", "316", "     ^^^")]
    [InlineData("ש\u05B8\u05C1לו\u05B9ם 316", "316", "     ^^^")]
    [InlineData("🇺🇦 316", "316", "   ^^^")]
    [InlineData("👩\u200D👧 316", "316", "     ^^^")]
    [InlineData("⚓ 316", "316", "   ^^^")]
    [InlineData("☮ 316", "316", "  ^^^")]
    public void Carets_stand_under_the_words(string line, string words, string carets)
    {
        var (text, under) = Excerpt.Of(SpanOf(line, words));
        Assert.Equal((line, carets), (text, under));
    }

    [Theory]
    [InlineData("and 316", 5)]
    [InlineData("🔊 316", 3)]
    [InlineData("e\u0301 316", 4)]
    [InlineData("日本 316", 4)]
    [InlineData("שלום 316", 6)]
    [InlineData("ש\u05B8\u05C1לו\u05B9ם 316", 9)]
    [InlineData("🇺🇦 316", 4)]
    [InlineData("👩\u200D👧 316", 5)]
    public void Columns_count_code_points_whatever_their_width(string line, int column) => Assert.Equal(column, SpanOf(line, "316").Column);

    [Fact]
    public void Hidden_characters_are_shown_by_their_number()
    {
        var (text, carets) = Excerpt.Of(SpanOf("a\u202Eb\tc\0", "\u202E"));
        Assert.Equal(("a<U+202E>b c<U+0000>", " ^^^^^^^^"), (text, carets));
    }

    [Fact]
    public void A_long_line_is_cut_round_the_place_and_never_through_a_character()
    {
        var line = string.Concat(Enumerable.Repeat("🔊", 200)) + "316" + string.Concat(Enumerable.Repeat("🔊", 200));
        var (text, carets) = Excerpt.Of(SpanOf(line, "316"));
        Assert.StartsWith("… 🔊", text, StringComparison.Ordinal);
        Assert.EndsWith("🔊 …", text, StringComparison.Ordinal);
        Assert.Equal(3, carets.Count(static mark => mark == '^'));
        Assert.DoesNotContain('\uFFFD', text);
    }

    [Fact]
    public void A_point_between_characters_gets_one_caret() => Assert.Equal(" ^", Excerpt.Of(new InputText("a.md", "ab").Span(1, 0)).Carets);

    [Fact]
    public void A_place_over_several_lines_is_marked_on_its_first() => Assert.Equal(("ab", " ^"), Excerpt.Of(new InputText("a.md", "ab\ncd").Span(1, 4)));

    private static InputSpan SpanOf(string line, string words) =>
        new InputText("a.md", line).Span(line.IndexOf(words, StringComparison.Ordinal), words.Length);
}

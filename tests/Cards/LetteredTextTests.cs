using Sourcebound.Imaging;
using Sourcebound.Imaging.Lettering;
using Sourcebound.Model;
using Xunit;

namespace Sourcebound.Tests.Cards;

/// <summary>Lines that fit, whatever the words.</summary>
public sealed class LetteredTextTests
{
    private const int Width = 1056;
    private const int Size = 44;

    private static readonly CardFonts Fonts = CardFonts.Read(Engines.Theme.CardFont);

    /// <summary>Languages, each with a word of it.</summary>
    public static TheoryData<string, string> Words { get; } = new()
    {
        { "en", "correspondents" },
        { "de", "Donaudampfschifffahrtsgesellschaft" },
        { "uk", "щонайменше" },
        { "ar", "المستشفى" },
        { "fa", "گزارش‌های" },
        { "he", "וּבַיְשִׁיבָה" },
        { "ar", "(Reuters 24)" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_long_title_is_cut_after_its_last_line_with_an_ellipsis(string language, string word)
    {
        var lines = Of(language, string.Join(' ', Enumerable.Repeat(word, 200))).Lines(Size, Width, 4);
        Assert.Equal(4, lines.Count);
        Assert.All(lines, static line => Assert.InRange(line.Width, 1, Width * Face.PartsOfPixel));
        Assert.Equal("…", lines[^1].Runs[^1].Text);
        Assert.False(lines[^1].Runs[^2].IsSpace);
        Assert.All(lines.SelectMany(static line => line.Runs).SelectMany(static run => run.Glyphs), static glyph => Assert.NotEqual(0u, glyph.Glyph));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_wider_than_a_line_is_parted_between_letters(string language, string word)
    {
        var text = string.Concat(Enumerable.Repeat(word.Replace(" ", "", StringComparison.Ordinal), 12));
        var lines = Of(language, text).Lines(Size, Width);
        Assert.True(lines.Count > 1);
        Assert.All(lines, static line => Assert.InRange(line.Width, 1, Width * Face.PartsOfPixel));
        Assert.Equal(NormalizedText.Of(text), string.Concat(lines.SelectMany(static line => line.Runs).Select(static run => run.Text)));
    }

    [Fact]
    public void Words_that_fit_stay_as_they_are()
    {
        var lines = Of("en", "Who says\nwhat,  and who passes it on").Lines(Size, Width, 4);
        Assert.Equal("Who says what, and who passes it on", string.Concat(Assert.Single(lines).Runs.Select(static run => run.Text)));
    }

    [Fact]
    public void A_count_stays_with_what_is_counted() => Assert.All(
        Of("en", string.Concat(Enumerable.Repeat("statements 3 ", 40)) + "statements").Lines(Size, Width),
        static line => Assert.NotEqual("3", line.Runs[^1].Text));

    [Fact]
    public void Words_of_two_directions_stand_where_they_are_read()
    {
        var seen = Assert.Single(Of("he", "אמר Reuters היום").Lines(Size, Width)).Seen;
        Assert.Equal(["היום", " ", "Reuters", " ", "אמר"], seen.Select(static run => run.Text));
    }

    [Fact]
    public void Arabic_letters_are_joined()
    {
        var joined = Assert.Single(Of("ar", "ببب").Lines(Size, Width)).Runs[0].Glyphs;
        Assert.Equal(3, joined.Select(static glyph => glyph.Glyph).Distinct().Count());
    }

    private static LetteredText Of(string language, string text) => new(text, LanguageTag.Parse(language)!.Value, Fonts.Stated);
}

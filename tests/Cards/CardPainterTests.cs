using System.Globalization;
using SkiaSharp;
using Sourcebound.Imaging;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cards;

/// <summary>Cards, judged by what is seen on them.</summary>
public sealed class CardPainterTests
{
    private const int Margin = 72;
    private const int MostBytes = 40_000;

    private static readonly CardPainter Painter = new(CardFonts.Read(Engines.Theme.CardFont));

    /// <summary>Titles and their language.</summary>
    public static TheoryData<string, string> Titles { get; } = new()
    {
        { "en", "Report of 25 February 2022 on Russian losses claimed by Ukraine" },
        { "uk", "Порт Блакитні Піски: що відповіло управління" },
        { "ar", "تقرير 25 فبراير 2022 عن الخسائر (Reuters)" },
        { "he", "דיווח מיום 25 בפברואר 2022 על אבדות" },
        { "de", string.Concat(Enumerable.Repeat("Wattersiel schlägt mehr um, gezählt wird verschieden. ", 20)) },
        { "ar", string.Concat(Enumerable.Repeat("تقرير عن الخسائر في الميناء ", 40)) },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_card_has_its_size_and_its_words_stand_inside_the_margins(string language, string title)
    {
        var file = Painter.Paint(Card(language, title))!;
        Assert.InRange(file.Length, 4_000, MostBytes);
        using var card = SKBitmap.Decode(file);
        Assert.Equal((1200, 630), (card.Width, card.Height));
        var ground = card.GetPixel(0, 0);
        // The ground of the sheet's light pages.
        var sheet = File.ReadAllText(Repository.PathOf("theme", "site.css"));
        Assert.Contains($"--ground: light-dark(#{ground.Red:x2}{ground.Green:x2}{ground.Blue:x2}, ", sheet, StringComparison.Ordinal);
        Assert.Empty(
            from y in Enumerable.Range(0, card.Height)
            from x in Enumerable.Range(0, card.Width)
            where (x is < Margin - 4 or >= 1200 - Margin + 4 || y is < 40 or > 600) && card.GetPixel(x, y) != ground
            select (x, y));

        // Between the rules a title covers more than a fiftieth of the ground with ink, and less than half.
        var inked = Enumerable.Range(140, 250).Sum(y => Enumerable.Range(0, 1200).Count(x => card.GetPixel(x, y).Red < 0x80));
        Assert.InRange(inked, 1200 * 250 / 50, 1200 * 250 / 2);
    }

    [Theory]
    [InlineData("en", "Short", false)]
    [InlineData("uk", "Коротко", false)]
    [InlineData("ar", "تقرير", true)]
    [InlineData("he", "דיווח", true)]
    public void A_title_begins_where_its_writing_does(string language, string title, bool isRightToLeft)
    {
        using var card = SKBitmap.Decode(Painter.Paint(Card(language, title))!);
        List<int> inked = [.. Enumerable.Range(0, 1200).Where(x => Enumerable.Range(150, 150).Any(y => card.GetPixel(x, y).Red < 0x80))];
        Assert.InRange(inked[^1] - inked[0], 60, 400);
        Assert.InRange(isRightToLeft ? 1200 - Margin - inked[^1] : inked[0] - Margin, -4, 12);
    }

    [Fact]
    public void The_same_card_is_the_same_bytes_under_any_culture_and_on_any_thread()
    {
        var card = Card("ar", "تقرير 25 فبراير 2022");
        var first = Painter.Paint(card)!;
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "fa-IR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(first, Painter.Paint(card));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        var others = new byte[]?[16];
        Parallel.For(0, others.Length, index => others[index] = new CardPainter(CardFonts.Read(Engines.Theme.CardFont)).Paint(card));
        Assert.All(others, other => Assert.Equal(first, other));
    }

    [Fact]
    public void There_is_no_card_with_boxes_in_place_of_letters()
    {
        Assert.Null(Painter.Paint(Card("ja", "港の数字")));
        Assert.NotNull(Painter.Paint(Card("en", "Left\u200Eto right, \u2068isolated\u2069")));
    }

    [Fact]
    public void The_words_for_those_who_do_not_see_it_are_those_on_it() =>
        Assert.Equal(
            "Harbour · Editor’s label; the text states no headline · Short · 8 figures. · Edition of 1 May 2026.",
            (Card("en", "Short") with { Kicker = Line("en", "Editor’s label; the text states no headline") }).Alternative);

    private static CardText Card(string language, string title) =>
        new(Line("en", "Harbour"), null, Line(language, title), IsStated: true, Line("en", "8 figures."), Line("en", "Edition of 1 May 2026."));

    private static CardLine Line(string language, string text) => new(text, LanguageTag.Parse(language)!.Value);
}

using Sourcebound.Imaging.Lettering;

namespace Sourcebound.Imaging;

/// <summary>Sets a card in type, in the colours of the theme's light pages.</summary>
/// <param name="fonts">The fonts.</param>
internal sealed class CardPainter(CardFonts fonts)
{
    /// <summary>The width of every card in pixels, as networks ask for it.</summary>
    public const int Width = 1200;

    /// <summary>The height of every card in pixels.</summary>
    public const int Height = 630;

    private const int Margin = 72;
    private const int Room = Width - (2 * Margin);
    private const int Small = 28;
    private const int SmallLine = 40;
    private const int Rule = 132;
    private const int LastBaseline = Height - 60;
    private const int MostFacts = 3;

    private const int Text = 0;
    private const int Quiet = 1;
    private const int Line = 2;

    // The title is as large as it can be; in the smallest size it may be cut.
    private static readonly int[] TitleSizes = [72, 64, 56, 50, 44];

    // --ground, --text, --quiet and --line of theme/site.css.
    private static readonly (byte Red, byte Green, byte Blue) Ground = (0xFF, 0xFE, 0xFB);
    private static readonly (byte Red, byte Green, byte Blue)[] Inks = [(0x1C, 0x1B, 0x18), (0x4A, 0x46, 0x3D), (0x8A, 0x84, 0x76)];

    private static readonly byte[] Palette = [.. Colours().SelectMany(static colour => new[] { colour.Red, colour.Green, colour.Blue })];

    /// <summary>The card as a PNG file, or null when it needs letters that the fonts have not: boxes would be no words.</summary>
    public byte[]? Paint(CardText card)
    {
        var title = Lettered(card.Title, card.IsStated ? fonts.Stated : fonts.Label);
        var (name, kicker, facts, edition) = (card.Name is { } known ? Lettered(known, fonts.Stated) : null, card.Kicker is { } said ? Lettered(said, fonts.Plain) : null,
            Lettered(card.Facts, fonts.Plain), Lettered(card.Edition, fonts.Plain));
        if (new[] { name, kicker, title, facts, edition }.OfType<LetteredText>().Any(static text => !text.Chain.Covers(text.Text)))
        {
            return null;
        }

        var sheet = new Sheet(Width, Height);
        DrawHead(name, sheet);
        var bottom = DrawFoot(facts, edition, sheet);
        var top = Rule + 24;
        if (kicker is not null)
        {
            top += SmallLine;
            Draw(kicker, kicker.Lines(Small, Room, 1), Small, top, 0, Quiet, sheet);
            top += 8;
        }

        DrawTitle(title, top, bottom, sheet);
        return PngEncoder.Png(Width, Height, sheet.Inks, Palette);
    }

    private static LetteredText Lettered(CardLine line, FaceChain chain) => new(line.Text, line.Language, chain);

    // The double rule of every page's head.
    private static void DrawHead(LetteredText? name, Sheet sheet)
    {
        const int Size = 36;
        sheet.Fill(Margin, Rule - 8, Room, 2, Line);
        sheet.Fill(Margin, Rule - 3, Room, 2, Line);
        if (name is not null)
        {
            Draw(name, name.Lines(Size, Room, 1), Size, Rule - 32, 0, Text, sheet);
        }
    }

    // Stands on the lower edge, so that it returns where it begins.
    private static int DrawFoot(LetteredText facts, LetteredText edition, Sheet sheet)
    {
        var lines = facts.Lines(Small, Room, MostFacts);
        var first = LastBaseline - (lines.Count * SmallLine);
        Draw(facts, lines, Small, first, SmallLine, Quiet, sheet);
        Draw(edition, edition.Lines(Small, Room, 1), Small, LastBaseline, 0, Quiet, sheet);
        sheet.Fill(Margin, first - 52, Room, 1, Line);
        return first - 52;
    }

    private static void DrawTitle(LetteredText title, int top, int bottom, Sheet sheet)
    {
        var size = TitleSizes.FirstOrDefault(size => title.Lines(size, Room).Count <= MostLines(size), TitleSizes[^1]);
        Draw(title, title.Lines(size, Room, MostLines(size)), size, top + ApartOf(size, title), ApartOf(size, title), Text, sheet);

        int MostLines(int size) => (bottom - top - (size / 2)) / ApartOf(size, title);
    }

    private static int ApartOf(int size, LetteredText title) => size * (title.IsRightToLeft ? 14 : 12) / 10;

    private static void Draw(LetteredText text, IReadOnlyList<LetteredLine> lines, int size, int baseline, int apart, int ink, Sheet sheet)
    {
        foreach (var (index, line) in lines.Index())
        {
            var left = text.IsRightToLeft ? ((Width - Margin) * Face.PartsOfPixel) - line.Width : Margin * Face.PartsOfPixel;
            sheet.Draw(line, left, baseline + (index * apart), size, ink);
        }
    }

    private static IEnumerable<(byte Red, byte Green, byte Blue)> Colours() => Inks
        .SelectMany(static ink => Enumerable.Range(1, Sheet.Strengths).Select(strength => (Mixed(ink.Red, Ground.Red, strength), Mixed(ink.Green, Ground.Green, strength), Mixed(ink.Blue, Ground.Blue, strength))))
        .Prepend(Ground);

    private static byte Mixed(byte ink, byte ground, int strength) => (byte)(((ink * strength) + (ground * (Sheet.Strengths - strength)) + (Sheet.Strengths / 2)) / Sheet.Strengths);
}

namespace Sourcebound.Imaging.Lettering;

/// <summary>
/// A picture of a ground and a few inks, in fifteen strengths each. Letters are filled by counting, in whole numbers, how much of each pixel they cover: what a library's
/// floating point gives depends on the processor and its vector instructions.
/// </summary>
/// <param name="width">Its width in pixels.</param>
/// <param name="height">Its height in pixels.</param>
internal sealed class Sheet(int width, int height)
{
    /// <summary>How strong an ink can be.</summary>
    public const int Strengths = 15;

    // A pixel is cut into sixteen lines; along a line, its parts are counted exactly.
    private const int LinesOfPixel = PartsOfLine >> BitsOfApart;
    private const int BitsOfLine = 8;
    private const int PartsOfLine = 1 << BitsOfLine;
    private const int BitsOfApart = 4;
    private const int Whole = LinesOfPixel * PartsOfLine;

    private readonly int[] sums = new int[(width + 2) * height];

    /// <summary>Its width in pixels.</summary>
    public int Width => width;

    /// <summary>Its height in pixels.</summary>
    public int Height => height;

    /// <summary>For each pixel, row by row, 0 for the ground, else fifteen times the number of the ink, plus the strength, 1 to 15.</summary>
    public byte[] Inks { get; } = new byte[width * height];

    /// <summary>Fills a rectangle with full strength.</summary>
    public void Fill(int x, int y, int wide, int high, int ink)
    {
        for (var row = y; row < y + high; row++)
        {
            Inks.AsSpan((row * width) + x, wide).Fill((byte)((ink * Strengths) + Strengths));
        }
    }

    /// <summary>Draws a line of letters.</summary>
    /// <param name="line">The letters.</param>
    /// <param name="x">Where its left end stands, in parts of a pixel.</param>
    /// <param name="baseline">Where the letters stand, in pixels from the top.</param>
    /// <param name="size">Their size in pixels.</param>
    /// <param name="ink">The number of the ink.</param>
    public void Draw(LetteredLine line, int x, int baseline, int size, int ink)
    {
        foreach (var run in line.Seen)
        {
            foreach (var glyph in run.Glyphs)
            {
                Fill(run.Face.OutlineOf(glyph.Glyph), x + glyph.X, (baseline * Face.PartsOfPixel) + glyph.Y, size, ink);
            }

            x += run.Width;
        }
    }

    /// <summary>Fills an outline.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="x">Where its origin stands, in parts of a pixel.</param>
    /// <param name="y">The same from the top.</param>
    /// <param name="size">The size of the type in pixels.</param>
    /// <param name="ink">The number of the ink.</param>
    public void Fill(Outline outline, int x, int y, int size, int ink)
    {
        const int Finer = PartsOfLine / Face.PartsOfPixel;
        var (top, bottom, left, right) = (height, -1, width, 0);
        foreach (var contour in outline.Contours)
        {
            var from = At(contour[^1]);
            foreach (var point in contour)
            {
                var to = At(point);
                Add(from, to);
                (top, bottom) = (Math.Min(top, to.Y >> BitsOfLine), Math.Max(bottom, to.Y >> BitsOfLine));
                (left, right) = (Math.Min(left, to.X >> BitsOfLine), Math.Max(right, (to.X >> BitsOfLine) + 2));
                from = to;
            }
        }

        for (var row = Math.Max(top, 0); row <= Math.Min(bottom, height - 1); row++)
        {
            Settle(row, Math.Clamp(left, 0, width), Math.Clamp(right, 0, width), ink);
        }

        (int X, int Y) At((int X, int Y) point) => ((x * Finer) + Scaled(point.X), (y * Finer) + Scaled(point.Y));

        // A shift rounds down on both sides of zero.
        int Scaled(int units) => (int)(((long)units * size) >> Outline.Bits - BitsOfLine);
    }

    // Each crossing of a line turns everything to its right on or off; down and up cancel each other.
    private void Add((int X, int Y) from, (int X, int Y) to)
    {
        const int Apart = 1 << BitsOfApart;
        if (from.Y == to.Y)
        {
            return;
        }

        var sign = from.Y < to.Y ? 1 : -1;
        var (upper, lower) = sign > 0 ? (from, to) : (to, from);
        var last = Math.Min(Line(lower.Y), height * LinesOfPixel);
        for (var line = Math.Max(Line(upper.Y), 0); line < last; line++)
        {
            var y = (line * Apart) + (Apart / 2);
            var x = upper.X + (int)((long)(y - upper.Y) * (lower.X - upper.X) / (lower.Y - upper.Y));
            x = Math.Clamp(x, 0, width * PartsOfLine);
            var at = (line / LinesOfPixel * (width + 2)) + (x / PartsOfLine);
            sums[at] += sign * (PartsOfLine - (x % PartsOfLine));
            sums[at + 1] += sign * (x % PartsOfLine);
        }

        // The first line whose middle is not above.
        static int Line(int y) => (y + (Apart / 2) - 1) >> BitsOfApart;
    }

    private void Settle(int row, int left, int right, int ink)
    {
        var covered = 0;
        var inks = Inks.AsSpan((row * width) + left, right - left);
        var counts = sums.AsSpan((row * (width + 2)) + left, width + 2 - left);
        for (var x = 0; x < inks.Length; x++)
        {
            covered += counts[x];
            if (covered != 0)
            {
                var strength = ((Math.Min(Math.Abs(covered), Whole) * Strengths) + (Whole / 2)) / Whole;
                var before = inks[x] > ink * Strengths && inks[x] <= (ink + 1) * Strengths ? inks[x] - (ink * Strengths) : 0;
                var together = Math.Min(before + strength, Strengths);
                inks[x] = together == 0 ? inks[x] : (byte)((ink * Strengths) + together);
            }
        }

        counts[..Math.Min(right - left + 2, counts.Length)].Clear();
    }
}

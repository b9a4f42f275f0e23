namespace Sourcebound.Imaging;

/// <summary>
/// Makes a picture smaller: each new pixel is the mean of exactly the area it covers, in whole numbers. Libraries resample in floating point, whose last bit depends on
/// the processor, so that the same picture would give other bytes elsewhere; and for making pictures smaller a mean of areas is as good.
/// </summary>
internal static class AreaAverage
{
    /// <summary>The picture <paramref name="width"/> pixels wide, in its own proportions.</summary>
    public static Pixels Of(Pixels picture, int width)
    {
        if (width >= picture.Width)
        {
            return picture;
        }

        var height = HeightOf(picture.Width, picture.Height, width);
        var smaller = new byte[width * height * 4];
        var sums = new long[width * 4];
        var row = new int[width * 4];
        var at = 0;
        var taken = 0;
        for (var y = 0; y < height; y++)
        {
            // A row of the picture is `height` units high, and a new one as many units as the picture has rows.
            Array.Clear(sums);
            var wanted = picture.Height;
            while (wanted > 0)
            {
                if (taken == 0)
                {
                    SumRow(picture, at, row, width);
                }

                var units = Math.Min(wanted, height - taken);
                for (var index = 0; index < row.Length; index++)
                {
                    sums[index] += (long)row[index] * units;
                }

                wanted -= units;
                taken = (taken + units) % height;
                at += taken == 0 ? 1 : 0;
            }

            Write(sums, (long)picture.Width * picture.Height, smaller.AsSpan(y * width * 4, width * 4));
        }

        return new Pixels(width, height, smaller);
    }

    /// <summary>How high a picture of this size is when it is <paramref name="to"/> pixels wide.</summary>
    public static int HeightOf(int width, int height, int to) => Math.Max(1, (int)((((long)height * to * 2) + width) / (2L * width)));

    // Each sum holds colour times opacity times units of breadth, so that what is not seen colours nothing.
    private static void SumRow(Pixels picture, int y, int[] row, int width)
    {
        var from = picture.Rgba.AsSpan(y * picture.Width * 4, picture.Width * 4);
        var (at, taken) = (0, 0);
        for (var x = 0; x < width; x++)
        {
            var (red, green, blue, opacity) = (0, 0, 0, 0);
            var wanted = picture.Width;
            while (wanted > 0)
            {
                var units = Math.Min(wanted, width - taken);
                var weight = units * from[at + 3];
                red += from[at] * weight;
                green += from[at + 1] * weight;
                blue += from[at + 2] * weight;
                opacity += weight;
                wanted -= units;
                taken += units;
                if (taken == width)
                {
                    (taken, at) = (0, at + 4);
                }
            }

            (row[x * 4], row[(x * 4) + 1], row[(x * 4) + 2], row[(x * 4) + 3]) = (red, green, blue, opacity);
        }
    }

    private static void Write(long[] sums, long area, Span<byte> to)
    {
        for (var x = 0; x < to.Length; x += 4)
        {
            var opacity = sums[x + 3];
            for (var colour = 0; colour < 3 && opacity > 0; colour++)
            {
                to[x + colour] = (byte)((sums[x + colour] + (opacity / 2)) / opacity);
            }

            to[x + 3] = (byte)((opacity + (area / 2)) / area);
        }
    }
}

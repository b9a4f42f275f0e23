namespace Sourcebound.Imaging;

/// <summary>A picture in memory: rows from the top, four bytes for each pixel, red, green, blue and opacity, not multiplied.</summary>
/// <param name="Width">Number of columns.</param>
/// <param name="Height">Number of rows.</param>
/// <param name="Rgba">The bytes.</param>
internal sealed record Pixels(int Width, int Height, byte[] Rgba)
{
    private const int MostColours = 256;

    /// <summary>Whether no pixel lets anything through.</summary>
    public bool IsOpaque
    {
        get
        {
            for (var at = 3; at < Rgba.Length; at += 4)
            {
                if (Rgba[at] != byte.MaxValue)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether it has so few colours that it is drawn rather than taken, and must keep its sharp edges.</summary>
    public bool HasFewColours
    {
        get
        {
            HashSet<uint> colours = [];
            for (var at = 0; at < Rgba.Length; at += 4)
            {
                if (colours.Add(BitConverter.ToUInt32(Rgba, at)) && colours.Count > MostColours)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The picture as it is seen when its rows lie as <paramref name="orientation"/> says (Exif 2.32, tag 274).</summary>
    public Pixels Turned(int orientation)
    {
        if (orientation == 1)
        {
            return this;
        }

        var isOnItsSide = orientation >= 5;
        var (width, height) = isOnItsSide ? (Height, Width) : (Width, Height);
        var turned = new byte[Rgba.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (column, row) = isOnItsSide ? (y, x) : (x, y);
                var fromX = orientation is 2 or 3 or 7 or 8 ? Width - 1 - column : column;
                var fromY = orientation is 3 or 4 or 6 or 7 ? Height - 1 - row : row;
                Rgba.AsSpan(((fromY * Width) + fromX) * 4, 4).CopyTo(turned.AsSpan(((y * width) + x) * 4));
            }
        }

        return new Pixels(width, height, turned);
    }
}

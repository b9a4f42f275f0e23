using System.Numerics;
using CsCheck;
using SkiaSharp;
using Sourcebound.Imaging;
using Xunit;

namespace Sourcebound.Tests.Photos;

/// <summary>Arithmetic on pixels: made smaller without an error, turned as Exif says, and written without loss.</summary>
public sealed class PixelTests
{
    private static readonly Gen<Pixels> AnyPicture =
        from width in Gen.Int[1, 23]
        from height in Gen.Int[1, 23]
        from bytes in Gen.Byte.Array[width * height * 4]
        select new Pixels(width, height, bytes);

    [Fact]
    public void A_smaller_picture_is_the_mean_of_the_areas_that_it_covers() =>
        Gen.Select(AnyPicture, Gen.Int[1, 22]).Sample((picture, width) =>
        {
            if (width >= picture.Width)
            {
                return;
            }

            var smaller = AreaAverage.Of(picture, width);
            Assert.Equal(AreaAverage.HeightOf(picture.Width, picture.Height, width), smaller.Height);
            Assert.Equal(MeanOf(picture, width, smaller.Height), smaller.Rgba);
        });

    // The six pixels A B C over D E F as each orientation stores them (Exif 2.32, tag 274, by the drawing of its rows and columns).
    [Theory]
    [InlineData(1, 3, "ABCDEF")]
    [InlineData(2, 3, "CBAFED")]
    [InlineData(3, 3, "FEDCBA")]
    [InlineData(4, 3, "DEFABC")]
    [InlineData(5, 2, "ADBECF")]
    [InlineData(6, 2, "CFBEAD")]
    [InlineData(7, 2, "FCEBDA")]
    [InlineData(8, 2, "DAEBFC")]
    public void A_picture_is_turned_as_it_is_seen(int orientation, int storedWidth, string stored)
    {
        var picture = new Pixels(storedWidth, 6 / storedWidth, [.. stored.SelectMany(static letter => new[] { (byte)letter, byte.MinValue, byte.MinValue, byte.MaxValue })]);
        var turned = picture.Turned(orientation);
        Assert.Equal((3, 2), (turned.Width, turned.Height));
        Assert.Equal("ABCDEF", string.Concat(turned.Rgba.Chunk(4).Select(static pixel => (char)pixel[0])));
    }

    [Fact]
    public void What_is_written_as_PNG_is_read_back_as_it_was() => AnyPicture.Sample(static picture =>
    {
        using var read = SKBitmap.Decode(PngEncoder.Png(picture), new SKImageInfo(picture.Width, picture.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        Assert.Equal(picture.Rgba, read.Bytes);
    });

    // By the definition, in whole numbers of any size: each pixel counts by the area that it shares with the new one.
    private static byte[] MeanOf(Pixels picture, int width, int height)
    {
        var mean = new byte[width * height * 4];
        for (var at = 0; at < width * height; at++)
        {
            var (red, green, blue, opacity) = (BigInteger.Zero, BigInteger.Zero, BigInteger.Zero, BigInteger.Zero);
            for (var from = 0; from < picture.Width * picture.Height; from++)
            {
                var shared = new BigInteger(Shared(at % width, from % picture.Width, picture.Width, width)) * Shared(at / width, from / picture.Width, picture.Height, height) * picture.Rgba[(from * 4) + 3];
                red += shared * picture.Rgba[from * 4];
                green += shared * picture.Rgba[(from * 4) + 1];
                blue += shared * picture.Rgba[(from * 4) + 2];
                opacity += shared;
            }

            if (opacity > 0)
            {
                (mean[at * 4], mean[(at * 4) + 1], mean[(at * 4) + 2]) = (Rounded(red, opacity), Rounded(green, opacity), Rounded(blue, opacity));
            }

            mean[(at * 4) + 3] = Rounded(opacity, new BigInteger(picture.Width) * picture.Height);
        }

        return mean;
    }

    private static int Shared(int to, int from, int many, int few) =>
        Math.Max(0, Math.Min((to + 1) * many, (from + 1) * few) - Math.Max(to * many, from * few));

    private static byte Rounded(BigInteger sum, BigInteger by) => (byte)((sum + (by / 2)) / by);
}

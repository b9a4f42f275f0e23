using System.Diagnostics;
using SkiaSharp;

namespace Sourcebound.Imaging;

/// <summary>Writes pictures for pages: pixels and nothing else, in whole numbers, so that every processor gives the same bytes.</summary>
internal static class PictureEncoder
{
    private const int JpegQuality = 80;
    private const int WebPQuality = 76;
    private const int LosslessEffort = 70;

    /// <summary>A JPEG file.</summary>
    public static byte[] Jpeg(Pixels picture, int quality = JpegQuality, bool halvesColour = true) => Encode(picture, SKAlphaType.Opaque, pixels => pixels.Encode(new SKJpegEncoderOptions(
        quality, halvesColour ? SKJpegEncoderDownsample.Downsample420 : SKJpegEncoderDownsample.Downsample444, SKJpegEncoderAlphaOption.Ignore)));

    /// <summary>A WebP file.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="isExact">Whether every pixel must stay as it is.</param>
    public static byte[] WebP(Pixels picture, bool isExact) => Encode(picture, isExact ? SKAlphaType.Unpremul : SKAlphaType.Opaque, pixels => pixels.Encode(isExact
        ? new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, LosslessEffort)
        : new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, WebPQuality)));

    private static unsafe byte[] Encode(Pixels picture, SKAlphaType alpha, Func<SKPixmap, SKData?> encode)
    {
        fixed (byte* from = picture.Rgba)
        {
            // No colour space, so no profile is written: what says none is sRGB.
            using var pixels = new SKPixmap(new SKImageInfo(picture.Width, picture.Height, SKColorType.Rgba8888, alpha, null), (nint)from);
            using var data = encode(pixels) ?? throw new UnreachableException("a picture that was decoded can be encoded");
            return data.ToArray();
        }
    }
}

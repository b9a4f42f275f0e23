using SkiaSharp;

namespace Sourcebound.Imaging;

/// <summary>Reads a picture's file; JPEG, PNG and WebP are decoded in whole numbers, so that every processor gives the same pixels.</summary>
internal static class PictureDecoder
{
    private const int MostPixels = 120_000_000;
    private const int EighthsOfWhole = 8;

    /// <summary>Why the file cannot be shown, in words, or null when it can.</summary>
    public static string? Problem(string location)
    {
        using var codec = SKCodec.Create(location, out var result);
        return result != SKCodecResult.Success ? "the picture cannot be decoded"
            : (long)codec.Info.Width * codec.Info.Height > MostPixels ? $"a picture of more than {MostPixels / 1_000_000} million pixels is not published"
            : codec.Info.ColorSpace is { IsSrgb: false } ? "the picture's colours are meant in another colour space than sRGB, and would be shown wrong"
            : Decode(codec, 1) is null ? "the picture breaks off or is damaged"
            : null;
    }

    /// <summary>The picture, turned as it is seen.</summary>
    /// <param name="location">Where it lies; <see cref="Problem"/> found none.</param>
    /// <param name="orientation">How its rows lie.</param>
    /// <param name="enough">The widest that is needed: a JPEG picture far wider is decoded smaller.</param>
    public static Pixels Read(string location, int orientation, int enough)
    {
        using var codec = SKCodec.Create(location);
        var isJpeg = codec.EncodedFormat == SKEncodedImageFormat.Jpeg;
        var across = orientation >= 5 ? codec.Info.Height : codec.Info.Width;

        // Half the size and less comes out of the decoder itself, and is as exact.
        var eighths = EighthsOfWhole;
        while (isJpeg && eighths > 1 && across * (eighths / 2) / EighthsOfWhole >= enough)
        {
            eighths /= 2;
        }

        return (Decode(codec, eighths / (float)EighthsOfWhole) ?? throw new InvalidDataException($"{location} cannot be decoded")).Turned(orientation);
    }

    private static unsafe Pixels? Decode(SKCodec codec, float scale)
    {
        var size = codec.GetScaledDimensions(scale);

        // No colour space here, so nothing is converted.
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul, null);
        var bytes = new byte[info.BytesSize];
        fixed (byte* to = bytes)
        {
            return codec.GetPixels(info, (nint)to) == SKCodecResult.Success ? new Pixels(size.Width, size.Height, bytes) : null;
        }
    }
}

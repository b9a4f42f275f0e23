using Sourcebound.Archive;
using Sourcebound.Diagnostics;
using Sourcebound.Imaging;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Engines;

/// <summary>Makes the files that pages show of an article's pictures: in a few widths, without anything but the picture in them.</summary>
internal static class ArticlePictures
{
    private const int WidestMade = 1920;
    private const int WidestFallback = 960;
    private static readonly int[] Steps = [480, 960, 1440];

    // What a picture of many megapixels needs while it is decoded, times two, is enough.
    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <summary>Finds pictures that cannot be shown, though their files begin like pictures.</summary>
    public static void Check(Article article, Findings findings)
    {
        foreach (var (record, file) in article.Pictures)
        {
            if (PictureDecoder.Problem(file.Location) is { } problem)
            {
                findings.Add(UnreadableInput.Rule.At(record.File.Span, $"`{record.File.Value}`: {problem}", "save it anew as JPEG, PNG or WebP, in the colour space sRGB"));
            }
        }
    }

    /// <summary>Adds the files.</summary>
    /// <param name="article">The article, in which <see cref="Check"/> found nothing.</param>
    /// <param name="folder">The article's folder in the output.</param>
    /// <param name="output">Takes them.</param>
    /// <returns>The pictures in reading order.</returns>
    public static IReadOnlyList<Photo> Add(Article article, string folder, OutputTree output) => [.. article.Pictures.Select(picture =>
    {
        AtOnce.Wait();
        try
        {
            return Add(article, picture.Record, picture.File, folder, output);
        }
        finally
        {
            AtOnce.Release();
        }
    })];

    private static Photo Add(Article article, PictureRecord record, HeldFile file, string folder, OutputTree output)
    {
        var facts = file.Picture!;
        var whole = PictureDecoder.Read(file.Location, facts.Orientation, WidestMade);
        var isExact = !file.Path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) && (whole.HasFewColours || !whole.IsOpaque);
        var name = NameOf(article, file.Path);
        List<int> widths = [.. Steps.Where(step => step < facts.Width)];
        if (facts.Width <= WidestMade)
        {
            widths.Add(facts.Width);
        }

        var made = new PhotoFile?[widths.Count];
        Parallel.For(0, widths.Count, index => made[index] = Add(AreaAverage.Of(whole, widths[index]), "webp", picture => PictureEncoder.WebP(picture, isExact)));
        var fallback = AreaAverage.Of(whole, Math.Min(WidestFallback, facts.Width));
        return new Photo(
            record, article.CreditOf(record), facts.Width, facts.Height, [.. made.OfType<PhotoFile>()],
            isExact ? Add(fallback, "png", PngEncoder.Png) : Add(fallback, "jpg", static picture => PictureEncoder.Jpeg(picture)));

        PhotoFile Add(Pixels picture, string ending, Func<Pixels, byte[]> encode)
        {
            var path = $"pictures/{name}-{picture.Width}.{ending}";
            output.Add($"{folder}/{path}", encode(picture));
            var added = output.Find($"{folder}/{path}")!.Facts;
            return new PhotoFile(path, picture.Width, picture.Height, MediaTypes.Of(path), added.Length, added.Sha256);
        }
    }

    // `bridge.jpg` gives `bridge-480.webp`; where `bridge.png` lies beside it, both keep their endings.
    private static string NameOf(Article article, string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        return article.Media.Count(held => string.Equals(Path.GetFileNameWithoutExtension(held.Path), stem, StringComparison.OrdinalIgnoreCase)) > 1 ? Path.GetFileName(path) : stem;
    }
}

using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Reading.Media;

/// <summary>Looks into a held file: whether it is a picture that pages can show, its size, and what it carries beside the picture.</summary>
internal static class PictureHead
{
    // Far more than any picture for a page; others are copied and never looked into.
    private const long LargestPicture = 64 * 1024 * 1024;
    private const int Enough = 16;

    // Kinds that can say where they were taken, and that browsers show nowhere or not everywhere.
    private static readonly string[] Unread = [".avif", ".cr2", ".cr3", ".dng", ".heic", ".heif", ".jxl", ".nef", ".arw", ".tif", ".tiff"];

    /// <summary>What the file says of itself; null when it is no JPEG, PNG or WebP, or after a finding.</summary>
    /// <param name="location">Where it lies.</param>
    /// <param name="shown">What messages call it.</param>
    /// <param name="findings">Where findings go.</param>
    public static MediaFacts? Read(string location, string shown, Findings findings)
    {
        try
        {
            using var file = new FileStream(location, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var head = new byte[Enough];
            var isPicture = IsPicture(head.AsSpan(0, file.ReadAtLeast(head, Enough, throwOnEndOfStream: false)));
            if (!isPicture)
            {
                if (Unread.Contains(Path.GetExtension(location), StringComparer.OrdinalIgnoreCase))
                {
                    Report("what a picture of this kind carries is not looked into, and so it is not published", "save it as JPEG, PNG or WebP");
                }

                return null;
            }

            if (file.Length > LargestPicture)
            {
                Report($"a picture of {file.Length / 1024 / 1024} MB is not looked into, and so not published; the most is {LargestPicture / 1024 / 1024}", "save it smaller");
                return null;
            }

            var bytes = new byte[file.Length];
            file.Position = 0;
            file.ReadExactly(bytes);
            if (Read(bytes) is { } facts)
            {
                return facts;
            }

            Report("the picture breaks off before its end", "copy the file once more from where it comes from");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Report("the picture cannot be opened", null);
        }

        return null;

        void Report(string message, string? help) => findings.Add(UnreadableInput.Rule.At(new InputText(shown, "").Span(0, 0), message, help));
    }

    private static bool IsPicture(ReadOnlySpan<byte> head) => JpegFile.Is(head) || PngFile.Is(head) || WebPFile.Is(head);

    private static MediaFacts? Read(ReadOnlySpan<byte> bytes) => JpegFile.Is(bytes) ? JpegFile.Read(bytes) : PngFile.Is(bytes) ? PngFile.Read(bytes) : WebPFile.Read(bytes);
}

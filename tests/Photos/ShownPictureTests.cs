using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Sourcebound.Reading.Media;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Photos;

/// <summary>What readers are given of a picture: a size that fits, who made it, what it shows, and nothing that the file tells beside it.</summary>
public sealed class ShownPictureTests
{
    [Fact]
    public void A_picture_is_made_in_the_widths_that_fit_and_never_larger()
    {
        using var site = new PictureSite();
        var folder = site.Build();
        Assert.Equal(
            ["bridge-1100.webp", "bridge-480.webp", "bridge-960.jpg", "bridge-960.webp"],
            Directory.EnumerateFiles(Path.Combine(folder, "pictures")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "pictures")))
        {
            var facts = PictureHead.Read(file, file, new Sourcebound.Diagnostics.Findings())!;
            Assert.Equal(int.Parse(Path.GetFileNameWithoutExtension(file).Split('-')[1], System.Globalization.CultureInfo.InvariantCulture), facts.Width);

            // 480 × 734 / 1100 = 320.29, 960 × 734 / 1100 = 640.58.
            Assert.Equal(facts.Width switch { 480 => 320, 960 => 641, _ => 734 }, facts.Height);
        }
    }

    [Fact]
    public void The_page_says_its_size_what_it_shows_and_who_made_it()
    {
        using var site = new PictureSite();
        var figure = Page(site.Build()).QuerySelector("figure.photo")!;
        var picture = figure.QuerySelector("img")!;
        Assert.Equal(("1100", "734", "A bridge", "pictures/bridge-960.jpg"), (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("alt"), picture.GetAttribute("src")));
        Assert.Equal("pictures/bridge-480.webp 480w, pictures/bridge-960.webp 960w, pictures/bridge-1100.webp 1100w", figure.QuerySelector("source")!.GetAttribute("srcset"));
        Assert.Contains("A. Person", figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("media/bridge.jpg", figure.QuerySelector("figcaption a")!.GetAttribute("href"));
        Assert.True(figure.HasAttribute("data-editorial"));
    }

    [Fact]
    public void A_picture_is_no_words_of_the_text()
    {
        using var without = new PictureSite(paragraph: "It stands. [@unsourced]");
        using var with = new PictureSite(paragraph: "![](media/bridge.jpg)\n\nIt stands. [@unsourced]");
        var (before, after) = (Page(without.Build()), Page(with.Build()));
        Assert.Equal(before.QuerySelector("p.hash")!.TextContent, after.QuerySelector("p.hash")!.TextContent);
        Assert.Equal(Passages(before), Passages(after));

        static List<(string?, string)> Passages(IDocument page) => [.. page.QuerySelectorAll(".e-content > p[id]").Select(static passage => (passage.Id, passage.TextContent))];
    }

    [Fact]
    public void Nothing_but_the_picture_is_in_what_was_made_of_it()
    {
        var picture = MadePicture.With(MadePicture.Place, MadePicture.Tag(0xA431), MadePicture.Xmp("<x/>"), MadePicture.Comment);
        using var site = new PictureSite(picture, PictureSite.Record.Replace(" }", ", metadata: kept }", StringComparison.Ordinal));
        var folder = site.Build();
        Assert.True(Contains(Path.Combine(folder, "media", "bridge.jpg"), MadePicture.Latitude));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "pictures")))
        {
            Assert.False(Contains(file, "Exif"u8), file);
            Assert.False(Contains(file, "EXIF"u8), file);
            Assert.False(Contains(file, "http://ns.adobe.com/xap"u8), file);
            Assert.False(Contains(file, "A. Person"u8), file);
            Assert.False(Contains(file, MadePicture.Latitude), file);
            Assert.Empty(PictureHead.Read(file, file, new Sourcebound.Diagnostics.Findings())!.Carries);
        }

        static bool Contains(string file, ReadOnlySpan<byte> bytes) => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0;
    }

    [Fact]
    public void A_picture_that_lies_on_its_side_is_shown_upright()
    {
        using var site = new PictureSite(MadePicture.With(MadePicture.Orientation(6)), PictureSite.Record.Replace("width: 1100, height: 734", "width: 734, height: 1100", StringComparison.Ordinal));
        var folder = site.Build();
        Assert.Equal((734, 1100), SizeOf(Path.Combine(folder, "pictures", "bridge-734.webp")));
        Assert.Equal((480, 719), SizeOf(Path.Combine(folder, "pictures", "bridge-480.webp")));

        static (int, int) SizeOf(string file)
        {
            var facts = PictureHead.Read(file, file, new Sourcebound.Diagnostics.Findings())!;
            return (facts.Width, facts.Height);
        }
    }

    private static IDocument Page(string folder) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(folder, "index.html")));
}

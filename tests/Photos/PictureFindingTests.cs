using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Photos;

/// <summary>What the build refuses of pictures: what it cannot show, what nobody stated, and what a file tells that no reader asked for.</summary>
public sealed class PictureFindingTests
{
    [Fact]
    public void A_picture_with_its_record_is_no_finding()
    {
        using var site = new PictureSite();
        Assert.DoesNotContain("media", site.Findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ file: media/bridge.jpg, width: 1100, height: 734, credit: X }", "ATT004", "this picture lacks `alt`")]
    [InlineData("{ file: media/bridge.jpg, height: 734, alt: A bridge, credit: X }", "ATT004", "this picture lacks `width`")]
    [InlineData("{ file: media/bridge.jpg, width: 1100, alt: A bridge, credit: X }", "ATT004", "this picture lacks `height`")]
    [InlineData("{ file: media/bridge.jpg, width: 1100, height: 734, alt: A bridge }", "ATT004", "this picture lacks `credit`")]
    [InlineData("{ file: media/bridge.jpg, width: 734, height: 734, alt: A bridge, credit: X }", "ATT004", "the width of `media/bridge.jpg` is 1100, not 734")]
    [InlineData("{ file: media/bridge.jpg, width: 1100, height: 1100, alt: A bridge, credit: X }", "ATT004", "the height of `media/bridge.jpg` is 734, not 1100")]
    [InlineData("{ file: media/bridge.jpg, width: 1100, height: 734, alt: A bridge, credit: X, source: speech-1 }", "ATT004", "the source `speech-1` is of kind `speech`, not `image`")]
    [InlineData("{ file: media/bridge.jpg, width: 1100, height: 734, alt: A bridge, credit: X, source: nobody }", "ATT001", "no record that can stand here has the id `nobody`")]
    [InlineData("{ file: media/bridge.jpg, width: 1100, height: 734, alt: A bridge, credit: X, unknown: [credit] }", "ATT501", "`credit` is listed as unknown and stated as well")]
    [InlineData("{ file: media/bridgee.jpg, width: 1100, height: 734, alt: A bridge, credit: X }", "ATT009", "the file `input/articles/losses/media/bridgee.jpg` is missing")]
    [InlineData("{ file: 'https://example.org/bridge.jpg', width: 1100, height: 734, alt: A bridge, credit: X }", "ATT009", "is missing")]
    [InlineData(null, "ATT001", "no picture has the file `media/bridge.jpg`")]
    public void A_record_that_is_not_right_is_one(string? record, string code, string message)
    {
        using var site = new PictureSite(record: record);
        Assert.Contains(site.Findings.Split('\n'), line => line.Contains($"error {code}: ", StringComparison.Ordinal) && line.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("![A bridge](https://example.org/bridge.jpg)", "error ATT009: a picture cannot stand here")]
    [InlineData("![A bridge](//example.org/bridge.jpg)", "error ATT009: a picture cannot stand here")]
    [InlineData("![A bridge](../other/media/bridge.jpg)", "error ATT009: a picture cannot stand here")]
    [InlineData("The bridge ![A bridge](media/bridge.jpg) stands. [@unsourced]", "error ATT009: a picture cannot stand here")]
    [InlineData("![A bridge](media/bridge.jpg \"A title\")", "error ATT009: a picture cannot stand here")]
    [InlineData("![A tunnel](media/bridge.jpg)", "error ATT004: the words between the brackets are not the record's `alt`")]
    [InlineData("![](media/bridgee.jpg)", "error ATT001: no picture has the file `media/bridgee.jpg`")]
    [InlineData("Nothing is shown. [@unsourced]", "warning ATT003: the text shows the picture `media/bridge.jpg` nowhere")]
    public void A_text_that_does_not_fit_the_record_is_one(string paragraph, string finding)
    {
        using var site = new PictureSite(paragraph: paragraph);
        Assert.Contains(finding, site.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credit_line_of_a_held_picture_credits_it()
    {
        const string NoCredit = "{ file: media/bridge.jpg, width: 1100, height: 734, alt: A bridge }";
        using var site = new PictureSite(record: NoCredit, paragraph: "![](media/bridge.jpg)\n\nImage: AP");
        SmallSite.Replace(site.Site.Article, "language: en\n", "language: en\ncredits: [ { as_printed: \"Image: AP\", credit: AP, held: true, picture: media/bridge.jpg } ]\n");
        Assert.DoesNotContain("media", site.Findings, StringComparison.Ordinal);

        SmallSite.Replace(site.Site.Article, "held: true", "held: false");
        Assert.Contains("this picture lacks `credit`", site.Findings, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Carrying => new()
    {
        { "a place (GPS)", MadePicture.With(MadePicture.Place) },
        { "a place (GPS), a description (XMP)", MadePicture.With(MadePicture.Xmp("<rdf exif:GPSLatitude='53,32.2N'/>")) },
        { "a camera's serial number", MadePicture.With(MadePicture.Tag(0xA431)) },
        { "its owner's name", MadePicture.With(MadePicture.Tag(0xA430)) },
        { "an author's name", MadePicture.With(MadePicture.Tag(0x013B)) },
        { "a time", MadePicture.With(MadePicture.Tag(0x0132)) },
        { "a camera's make and model", MadePicture.With(MadePicture.Tag(0x0110)) },
        { "a camera's settings", MadePicture.With(MadePicture.Tag(0x829A)) },
        { "words or comments", MadePicture.With(MadePicture.Comment) },
        { "words of an agency (IPTC)", MadePicture.With(MadePicture.Segment(0xED, "Photoshop 3.0\08BIM"u8)) },
        { "a second picture", MadePicture.With(MadePicture.Segment(0xE2, "MPF\0MM\0*"u8)) },
        { "data of an unknown kind", MadePicture.With(MadePicture.Segment(0xE5, "what is this"u8)) },
        { "bytes behind the picture's end", [.. MadePicture.Clean, .. "gps=53.5"u8] },
    };

    [Theory]
    [MemberData(nameof(Carrying))]
    public void What_a_file_carries_beside_the_picture_is_named_and_not_published(string carried, byte[] picture)
    {
        using var site = new PictureSite(picture);
        Assert.Contains($"error ATT004: the file `media/bridge.jpg` carries {carried}, and no record", site.Findings, StringComparison.Ordinal);

        using var unrecorded = new PictureSite(picture, record: null, paragraph: "Nothing is shown. [@unsourced]");
        Assert.Contains($"media/bridge.jpg:1:1: error ATT004: the file `media/bridge.jpg` carries {carried}", unrecorded.Findings, StringComparison.Ordinal);

        using var kept = new PictureSite(picture, PictureSite.Record.Replace(" }", ", metadata: kept }", StringComparison.Ordinal));
        Assert.DoesNotContain("media", kept.Findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void A_picture_that_breaks_off_is_refused(double part)
    {
        using var site = new PictureSite(MadePicture.Clean[..(int)(MadePicture.Clean.Length * part)]);
        Assert.Contains("error ATT009: the picture breaks off before its end", site.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_picture_is_refused()
    {
        using var site = new PictureSite("a text"u8.ToArray());
        Assert.Contains("error ATT009: `media/bridge.jpg` is no picture that pages can show", site.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_is_not_looked_into_is_not_published()
    {
        using var site = new PictureSite();
        File.WriteAllBytes(site.Site.PathOf("input/articles/losses/media/phone.heic"), "\0\0\0\u0018ftypheic"u8.ToArray());
        Assert.Contains("phone.heic:1:1: error ATT009: what a picture of this kind carries is not looked into", site.Findings, StringComparison.Ordinal);
    }
}

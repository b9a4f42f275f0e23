using System.Globalization;
using System.IO.Compression;
using Sourcebound.Archive;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>ZIP files beyond what 32 bits can count, read by the framework's own reader.</summary>
public sealed class LargeZipTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_member_beyond_four_gigabytes_is_found()
    {
        var path = folder.PathOf("large.zip");
        using (var file = File.Create(path))
        {
            var zip = new ZipWriter(file, HeldFiles.Site.Time);
            zip.Add("first", "one"u8);

            // A hole in the file, which takes no room on the disk.
            file.Position = 5L << 30;
            zip.Add("second", "two"u8);
            zip.Add("third", 5L << 30, static stream => stream.Write("three"u8));
            zip.Close();
        }

        using var opened = ZipFile.OpenRead(path);
        Assert.Equal(["first one", "second two", "third three"], opened.Entries.Select(static entry => $"{entry.FullName} {Read(entry)}"));
    }

    [Fact]
    public void More_members_than_sixteen_bits_can_count_are_all_found()
    {
        const int Members = 66_000;
        using var output = new MemoryStream();
        var zip = new ZipWriter(output, HeldFiles.Site.Time);
        for (var number = 0; number < Members; number++)
        {
            zip.Add(string.Create(CultureInfo.InvariantCulture, $"{number}"), "x"u8);
        }

        zip.Close();
        using var opened = new ZipArchive(output);
        Assert.Equal(Members, opened.Entries.Count);
        Assert.Equal("x", Read(opened.Entries[^1]));
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}

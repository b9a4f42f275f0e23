using Sourcebound.Archive;
using Sourcebound.Archive.Wacz;
using Sourcebound.Output;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>A build does not end with an archive that holds anything but what is published.</summary>
public sealed class EqualityTests : IDisposable
{
    private readonly HeldFiles held = new HeldFiles().With("index.html", "<title>a</title>").With("articles/a/index.html", "<p>words").With("site.css", "p{}");
    private readonly HeldFiles others = new HeldFiles().With("index.html", "<title>b</title>");
    private readonly TemporaryFolder input = new();

    private OutputFile Altered => others.All[0];

    /// <inheritdoc/>
    public void Dispose()
    {
        held.Dispose();
        others.Dispose();
        input.Dispose();
    }

    [Fact]
    public void A_web_archive_of_the_published_files_passes() => Equality.OfWacz(Wacz(held.All), HeldFiles.Site, held.All);

    [Fact]
    public void A_web_archive_with_another_byte_a_file_too_few_or_too_many_does_not()
    {
        Assert.Throws<InvalidDataException>(() => Equality.OfWacz(Wacz([.. held.All.Where(static file => file.Path != "index.html"), Altered]), HeldFiles.Site, held.All));
        Assert.Throws<InvalidDataException>(() => Equality.OfWacz(Wacz([.. held.All.Skip(1)]), HeldFiles.Site, held.All));
        Assert.Throws<InvalidDataException>(() => Equality.OfWacz(Wacz(held.All), HeldFiles.Site, [.. held.All.Skip(1)]));
    }

    [Fact]
    public void A_bag_of_the_published_files_passes() => Equality.OfBag(Bag(held.All), held.All);

    [Fact]
    public void A_bag_with_another_byte_a_file_too_few_or_too_many_does_not()
    {
        Assert.Throws<InvalidDataException>(() => Equality.OfBag(Bag([.. held.All.Select(file => file.Path == "index.html" ? Altered : file)]), held.All));
        Assert.Throws<InvalidDataException>(() => Equality.OfBag(Bag([.. held.All.Skip(1)]), held.All));
        Assert.Throws<InvalidDataException>(() => Equality.OfBag(Bag(held.All), [.. held.All.Skip(1)]));
    }

    private static MemoryStream Wacz(IReadOnlyList<OutputFile> files)
    {
        var stream = new MemoryStream();
        WaczWriter.Write(stream, HeldFiles.Site, new WaczContent("t", "d", "index.html", files));
        return stream;
    }

    private MemoryStream Bag(IReadOnlyList<OutputFile> files)
    {
        var stream = new MemoryStream();
        var build = new ArchivedBuild(input.Path, GivenAddress: null, Commit: null);
        BagFile.Write(stream, HeldFiles.Site, build, BagPayload.Of(files, build));
        return stream;
    }
}

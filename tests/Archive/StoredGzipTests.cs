using Sourcebound.Archive.Wacz;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>Gzip members that nothing compresses, read by the framework's own reader.</summary>
public sealed class StoredGzipTests
{
    [Theory]
    [InlineData(0, 23)]
    [InlineData(1, 24)]
    [InlineData(65_535, 65_558)]
    [InlineData(65_536, 65_564)]
    [InlineData(200_000, 200_038)]
    public void A_member_of_any_length_comes_back(int length, int expected)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var member = Write(bytes, length, piece: 70_001);
        Assert.Equal(expected, member.Length);
        Assert.Equal(expected, StoredGzipStream.LengthOf(length));
        Assert.Equal(bytes, OpenedWacz.Unzip(member));
        Assert.Equal(member, Write(bytes, length, piece: 1_000));
    }

    [Fact]
    public void A_member_is_what_RFC_1952_says()
    {
        // CRC-32 of `abc` as gzip itself writes it, then the length.
        byte[] expected = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1, 3, 0, 0xFC, 0xFF, (byte)'a', (byte)'b', (byte)'c', 0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0];
        Assert.Equal(expected, Write("abc"u8.ToArray(), 3, piece: 2));
    }

    [Fact]
    public void A_file_that_grew_or_shrank_meanwhile_is_refused()
    {
        Assert.Throws<InvalidOperationException>(static () => Write(new byte[5], 4, piece: 5));
        Assert.Throws<InvalidOperationException>(static () => Write(new byte[5], 6, piece: 5));
    }

    private static byte[] Write(byte[] bytes, int length, int piece)
    {
        using var output = new MemoryStream();
        using var member = new StoredGzipStream(output, length);
        foreach (var part in bytes.Chunk(piece))
        {
            member.Write(part);
        }

        member.Finish();
        return output.ToArray();
    }
}

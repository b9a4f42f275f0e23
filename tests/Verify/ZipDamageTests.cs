using System.IO.Compression;
using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>What lies where no member is, or where two are, is named, and nothing is unpacked that should not be.</summary>
public sealed class ZipDamageTests
{
    private const string Local = "PK\u0003\u0004";
    private const string Central = "PK\u0001\u0002";
    private const string End = "PK\u0005\u0006";

    private static readonly Dictionary<string, (string Code, Func<byte[], byte[]> Do)> Damages = new(StringComparer.Ordinal)
    {
        ["a bit of a member flipped"] = ("zip-crc", static bytes => Spoil.Flip(bytes, "All Pages")),
        ["the first byte flipped"] = ("zip-no-local-header", static bytes => Spoil.Flip(bytes, 0)),
        ["a member's own name changed"] = ("zip-local-differs", static bytes => Spoil.Flip(bytes, "pages/pages.jsonl")),
        ["a member's own length changed"] = ("zip-local-differs", static bytes => Spoil.Set(bytes, Local, 22, 1)),
        ["cut in the middle"] = ("zip-no-end", static bytes => bytes[..(bytes.Length / 2)]),
        ["the last byte cut off"] = ("zip-no-end", static bytes => bytes[..^1]),
        ["cut inside the directory"] = ("zip-no-end", static bytes => bytes[..(Spoil.PlaceOf(bytes, Central, last: true) + 10)]),
        ["something after the end"] = ("zip-trailing-data", static bytes => [.. bytes, .. "more"u8]),
        ["something before the beginning"] = ("zip-gap", static bytes => [.. "more"u8, .. bytes]),
        ["something between members and directory"] = ("zip-gap", static bytes => Spoil.Set(Spoil.Insert(bytes, Spoil.PlaceOf(bytes, Central), 5), End, 16, (uint)(Spoil.PlaceOf(bytes, Central) + 5))),
        ["fewer members than counted"] = ("zip-directory", static bytes => Spoil.Set(Spoil.Set(bytes, End, 8, 99, isShort: true), End, 10, 99, isShort: true)),
        ["a directory outside the file"] = ("zip-directory-place", static bytes => Spoil.Set(bytes, End, 16, 0x7FFFFFFF)),
        ["several disks"] = ("zip-parts", static bytes => Spoil.Set(bytes, End, 4, 1)),
        ["two members at one place"] = ("zip-overlap", static bytes => Spoil.Set(bytes, Central, 42, 0)),
        ["a member too long"] = ("zip-truncated", static bytes => Spoil.Set(Spoil.Set(bytes, Central, 20, 0x10000000), Central, 24, 0x10000000)),
        ["an encrypted member"] = ("zip-encrypted", static bytes => Spoil.Set(bytes, Central, 8, 1, isShort: true)),
        ["a method nobody reads"] = ("zip-method", static bytes => Spoil.Set(bytes, Central, 10, 99, isShort: true)),
        ["a member that leads out of the folder"] = ("zip-unsafe-name", static bytes => Spoil.Replace(bytes, "pages/pages.jsonl", "../es/pages.jsonl")),
        ["an absolute name"] = ("zip-unsafe-name", static bytes => Spoil.Replace(bytes, "pages/pages.jsonl", "/ages/pages.jsonl")),
        ["a backslash in a name"] = ("zip-unsafe-name", static bytes => Spoil.Replace(bytes, "pages/pages.jsonl", "pages\\pages.jsonl")),
        ["two members of one name"] = ("zip-duplicate-name", static bytes => Spoil.Replace(bytes, "indexes/index.cdx", "pages/pages.jsonl")),
        ["compressed members"] = ("wacz-compressed-member", Deflated),
        ["a member that grows beyond measure"] = ("zip-bomb", static _ => Bomb(declared: null)),
        ["a member that grows beyond what it declares"] = ("zip-bomb", static _ => Bomb(declared: 1000)),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damage_is_named(string damage)
    {
        var judged = Judged.Of(Damages[damage].Do(new MadeWacz().ToBytes()), "received.wacz");
        Assert.Equal(1, judged.ExitCode);
        Assert.Contains(Damages[damage].Code, judged.Codes);
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var zip = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(bytes)))
        using (var target = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.SmallestSize).Open();
                from.CopyTo(to);
            }
        }

        return zip.ToArray();
    }

    private static byte[] Bomb(uint? declared)
    {
        using var zip = new MemoryStream();
        using (var target = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var to = target.CreateEntry("archive/bomb.warc", CompressionLevel.SmallestSize).Open();
            var block = new byte[1 << 20];
            for (var count = 0; count < 200; count++)
            {
                to.Write(block);
            }
        }

        return declared is { } length ? Spoil.Set(zip.ToArray(), Central, 24, length) : zip.ToArray();
    }
}

using System.Text;
using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>Every kind of damage to a bag is named by its own code, whether it is a folder or a ZIP file.</summary>
public sealed class BagDamageTests
{
    private const string Page = "data/site/articles/losses/index.html";

    private static readonly Dictionary<string, (string Code, Action<MadeBag> Do)> Damages = new(StringComparer.Ordinal)
    {
        ["a bit of the payload flipped"] = ("bag-digest", static bag => bag.ChangeSealed = static files => files[Page] = Spoil.Flip(files[Page], "said")),
        ["a payload file removed"] = ("bag-missing-file", static bag => bag.ChangeSealed = static files => files.Remove(Page)),
        ["a payload file added"] = ("bag-unlisted-file", static bag => bag.ChangeSealed = static files => files["data/more.txt"] = [1]),
        ["a file in one manifest and not in the other"] = ("bag-unlisted-file", static bag => bag.ChangeFiles = static files => files["manifest-sha512.txt"] = FirstLine(files["manifest-sha512.txt"])),
        ["a manifest's line cut off"] = ("bag-manifest-truncated", static bag => bag.ChangeFiles = static files => files["manifest-sha512.txt"] = files["manifest-sha512.txt"][..60]),
        ["a manifest's line that is none"] = ("bag-manifest-line", static bag => bag.ChangeFiles = static files => files["manifest-sha256.txt"] = [.. files["manifest-sha256.txt"], .. "no line\n"u8]),
        ["a file listed twice"] = ("bag-manifest-duplicate", static bag => bag.ChangeFiles = static files => files["manifest-sha256.txt"] = [.. files["manifest-sha256.txt"], .. FirstLine(files["manifest-sha256.txt"])]),
        ["a path that leads out of the bag"] = ("bag-unsafe-path", static bag => bag.ChangeFiles = static files => MadeBag.Replace(files, "manifest-sha256.txt", Page, "data/../../index.html")),
        ["digests of two files swapped"] = ("bag-digest", static bag => bag.ChangeFiles = static files => MadeBag.Replace(files, "manifest-sha256.txt", "index.html", "proofs.json")),
        ["no manifest"] = ("bag-no-manifest", static bag => bag.ChangeFiles = static files => _ = files.Remove("manifest-sha256.txt") && files.Remove("manifest-sha512.txt")),
        ["a tag file altered"] = ("bag-tag-digest", static bag => bag.ChangeSealed = static files => MadeBag.Replace(files, "bag-info.txt", "by hand", "by foot")),
        ["a tag file removed"] = ("bag-missing-tag-file", static bag => bag.ChangeSealed = static files => files.Remove("bag-info.txt")),
        ["a tag manifest without a file"] = ("bag-unlisted-tag-file", static bag => bag.ChangeSealed = static files => files["tagmanifest-sha256.txt"] = FirstLine(files["tagmanifest-sha256.txt"])),
        ["another sum of the payload"] = ("bag-payload-oxum", static bag => bag.ChangeFiles = static files => MadeBag.Replace(files, "bag-info.txt", "Oxum: ", "Oxum: 1")),
        ["two sums of the payload"] = ("bag-repeated-field", static bag => bag.ChangeFiles = static files => files["bag-info.txt"] = [.. files["bag-info.txt"], .. "Payload-Oxum: 1.1\n"u8]),
        ["a line of bag-info.txt that is none"] = ("bag-info-line", static bag => bag.ChangeFiles = static files => files["bag-info.txt"] = [.. files["bag-info.txt"], .. "nothing\n"u8]),
        ["no bagit.txt"] = ("bag-no-declaration", static bag => bag.ChangeFiles = static files => files.Remove("bagit.txt")),
        ["a byte order mark before bagit.txt"] = ("bag-declaration", static bag => bag.ChangeFiles = static files => files["bagit.txt"] = [.. "\uFEFF"u8, .. files["bagit.txt"]]),
        ["a third line in bagit.txt"] = ("bag-declaration", static bag => bag.ChangeFiles = static files => files["bagit.txt"] = [.. files["bagit.txt"], .. "More: 1\n"u8]),
        ["a file that is yet to be fetched"] = ("bag-unfetched", static bag => bag.ChangeFiles = static files =>
        {
            files["fetch.txt"] = Encoding.ASCII.GetBytes($"https://news.example/ {files[Page].Length} {Page}\n");
            files.Remove(Page);
        }),
        ["a line of fetch.txt that is none"] = ("bag-fetch-line", static bag => bag.ChangeFiles = static files => files["fetch.txt"] = "somewhere\n"u8.ToArray()),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damage_is_named(string damage)
    {
        var bag = new MadeBag();
        Damages[damage].Do(bag);
        var files = bag.Files();
        var zip = MadeWacz.Zip(files.Select(static file => KeyValuePair.Create($"bag/{file.Key}", file.Value)));
        foreach (var judged in new[] { Judged.Of(files), Judged.Of(zip, "received") })
        {
            Assert.Equal(1, judged.ExitCode);
            Assert.Contains(Damages[damage].Code, judged.Codes);
        }
    }

    [Fact]
    public void Names_with_line_ends_and_percent_signs_are_found()
    {
        var bag = new MadeBag();
        bag.Payload["data/100%0A.txt"] = [1];
        bag.Payload["data/two\nlines.txt"] = [2];
        Assert.Equal([], Judged.Of(bag.Files()).Codes);
    }

    private static byte[] FirstLine(byte[] bytes) => bytes[..(Array.IndexOf(bytes, (byte)'\n') + 1)];
}

using System.Text;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>Damage to a published site is named: its list, its files, and archives that hold other bytes than it does.</summary>
public sealed class SiteDamageTests
{
    private const string Page = "articles/losses/index.html";

    private static readonly Dictionary<string, (string Code, Action<SmallSite> Do)> Damages = new(StringComparer.Ordinal)
    {
        ["a bit of a page flipped"] = ("sums-digest", static site => Change(site, Page, static bytes => Spoil.Flip(bytes, bytes.Length / 2))),
        ["a page removed"] = ("sums-missing-file", static site => File.Delete(site.PathOf($"output/{Page}"))),
        ["the list cut off"] = ("sums-truncated", static site => Change(site, "SHA256SUMS", static bytes => bytes[..^5])),
        ["a line of the list that is none"] = ("sums-line", static site => Change(site, "SHA256SUMS", static bytes => [.. bytes, .. "nothing\n"u8])),
        ["a file listed twice"] = ("sums-duplicate", static site => Change(site, "SHA256SUMS", static bytes => [.. bytes, .. bytes[(Array.IndexOf(bytes, (byte)'\n') + 1)..]])),
        ["a path that leads out of the site"] = ("sums-unsafe-path", static site => Change(site, "SHA256SUMS", static bytes => Spoil.Replace(bytes, "  404.html", "  ../.html"))),
        ["an empty list"] = ("sums-empty", static site => Change(site, "SHA256SUMS", static _ => "# nothing\n"u8.ToArray())),
        ["a page replaced behind a new digest"] = ("site-archive-differs", static site => Relist(site, "404.html", static bytes => [.. bytes, .. "<!-- -->"u8])),
        ["a file the archives do not hold"] = ("site-archive-missing", static site => Relist(site, "more.txt", static _ => [1])),
        ["a file gone from the list that the archives hold"] = ("site-archive-extra", static site => Change(site, "SHA256SUMS", static bytes => Encoding.UTF8.GetBytes(
            string.Concat(Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => !line.EndsWith("  404.html", StringComparison.Ordinal)).Select(static line => line + "\n"))))),
        ["an archive in the site spoilt"] = ("zip-crc", static site => Relist(site, "archive/site.wacz", static bytes => Spoil.Flip(bytes, bytes.Length / 2))),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Fact]
    public void A_site_in_two_languages_holds()
    {
        using var site = new SmallSite();
        File.AppendAllText(site.PathOf("input/site.yaml"), "languages: [en, uk]\n");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.True(File.Exists(site.PathOf("output/uk/archive/index.html")), "there is no second language");
        Assert.Equal([], Judged.Of(site.PathOf("output")).Codes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damage_is_named(string damage)
    {
        using var site = new SmallSite();
        Assert.Equal(0, site.Build().ExitCode);
        Damages[damage].Do(site);
        var judged = Judged.Of(site.PathOf("output"));
        Assert.Equal(1, judged.ExitCode);
        Assert.Contains(Damages[damage].Code, judged.Codes);
    }

    [Fact]
    public void A_file_that_a_host_added_is_remarked_and_no_fault()
    {
        using var site = new SmallSite();
        Assert.Equal(0, site.Build().ExitCode);
        File.WriteAllText(site.PathOf("output/robots-of-host.txt"), "x");
        var judged = Judged.Of(site.PathOf("output"));
        Assert.Equal([], judged.Codes);
        Assert.Contains("robots-of-host.txt", judged.Out, StringComparison.Ordinal);
    }

    private static void Change(SmallSite site, string path, Func<byte[], byte[]> change)
    {
        var full = site.PathOf($"output/{path}");
        File.WriteAllBytes(full, change(File.Exists(full) ? File.ReadAllBytes(full) : []));
    }

    // Changes a file and the list, as somebody would who wants it to look right.
    private static void Relist(SmallSite site, string path, Func<byte[], byte[]> change)
    {
        Change(site, path, change);
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(site.PathOf($"output/{path}"))));
        Change(site, "SHA256SUMS", bytes => Encoding.UTF8.GetBytes(
            string.Concat(Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.EndsWith($"  {path}", StringComparison.Ordinal)).Append($"{digest}  {path}").Select(static line => line + "\n"))));
    }
}

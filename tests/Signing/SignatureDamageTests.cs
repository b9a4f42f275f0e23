using Sourcebound.Tests.Support;
using Sourcebound.Tests.Verify;
using Xunit;

namespace Sourcebound.Tests.Signing;

/// <summary>Signatures that are not of these bytes, or not by this key, are named.</summary>
public sealed class SignatureDamageTests
{
    private static readonly Dictionary<string, (string Code, Action<SmallSite> Do)> Damages = new(StringComparer.Ordinal)
    {
        ["the list altered"] = ("signature-wrong", static site => File.AppendAllText(site.PathOf("output/SHA256SUMS"), "# more\n")),
        ["minisign's signature altered"] = ("signature-wrong", static site => Change(site, ".minisig", static lines => lines[1] = lines[1][..40] + (lines[1][40] == 'A' ? 'B' : 'A') + lines[1][41..])),
        ["its comment altered"] = ("signature-comment", static site => Change(site, ".minisig", static lines => lines[2] += "!")),
        ["minisign's signature cut off"] = ("signature-format", static site => Change(site, ".minisig", static lines => lines[3] = "")),
        ["minisign's signature by another key"] = ("signature-other-key", static site => Change(site, ".minisig", static lines => lines[1] = lines[1][..6] + (lines[1][6] == 'A' ? 'B' : 'A') + lines[1][7..])),
        ["SSH's signature altered"] = ("signature-wrong", static site => Change(site, ".sig", static lines => lines[^3] = lines[^3][..5] + (lines[^3][5] == 'A' ? 'B' : 'A') + lines[^3][6..])),
        ["SSH's signature for something else"] = ("signature-other-key", static site => Change(site, ".sig", static lines => lines[1] = "U1NIU0lH" + "B" + lines[1][9..])),
        ["SSH's signature cut off"] = ("signature-format", static site => Change(site, ".sig", static lines => lines[^2] = "")),
        ["no signature, and a key given"] = ("signature-missing", static site =>
        {
            File.Delete(site.PathOf("output/SHA256SUMS.minisig"));
            File.Delete(site.PathOf("output/SHA256SUMS.sig"));
        }),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damage_is_named(string damage)
    {
        using var site = new SmallSite();
        var key = new MadeKey();
        key.StateIn(site);
        Assert.Equal(0, key.Sign(site).ExitCode);
        Damages[damage].Do(site);
        var judged = Judged.Of(site.PathOf("output"), "--key", key.Line);
        Assert.Equal(1, judged.ExitCode);
        Assert.Contains(Damages[damage].Code, judged.Codes);
    }

    [Fact]
    public void Another_key_than_the_one_that_came_with_it_tells()
    {
        using var site = new SmallSite();
        var key = new MadeKey();
        key.StateIn(site);
        Assert.Equal(0, key.Sign(site).ExitCode);
        Assert.Contains("signature-other-key", Judged.Of(site.PathOf("output"), "--key", new MadeKey().Line).Codes);
        Assert.Equal(2, CommandRun.Of("verify", site.PathOf("output"), "--key", "no key").ExitCode);
    }

    private static void Change(SmallSite site, string ending, Action<string[]> change)
    {
        var path = site.PathOf($"output/SHA256SUMS{ending}");
        var lines = File.ReadAllText(path).Split('\n');
        change(lines);
        File.WriteAllText(path, string.Join('\n', lines));
    }
}

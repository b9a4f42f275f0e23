using System.Text;
using Sourcebound.Tests.Support;
using Sourcebound.Tests.Verify;
using Xunit;

namespace Sourcebound.Tests.Signing;

/// <summary>Signing is a step of its own: its result is an input to the build, and the key goes nowhere.</summary>
public sealed class SignCommandTests
{
    [Fact]
    public void A_signed_site_holds_and_differs_from_the_unsigned_only_where_it_must()
    {
        using var site = new SmallSite();
        var key = new MadeKey();
        key.StateIn(site);
        Assert.Equal(0, site.Build().ExitCode);
        var before = Files(site);
        var run = key.Sign(site);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        var after = Files(site);
        string[] changed =
        [
            "SHA256SUMS", "SHA256SUMS.minisig", "SHA256SUMS.sig", "archive.json", "archive/index.html", "archive/site.wacz", "articles/losses/archive.html", "articles/losses/article.wacz",
        ];
        Assert.Equal(changed, after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(static file => file.Key).Order(StringComparer.Ordinal));
        Assert.Equal([], before.Keys.Except(after.Keys));
        Assert.Equal([], Judged.Of(site.PathOf("output"), "--key", key.Line).Faults);
        Assert.DoesNotContain("SHA256SUMS.", File.ReadAllText(site.PathOf("output/SHA256SUMS")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("untrusted comment: minisign encrypted secret key\nRWQAAEIy\n")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n")]
    public void A_secret_key_left_in_the_input_goes_into_no_bag(string key)
    {
        using var site = new SmallSite();
        File.WriteAllText(site.PathOf("input/articles/losses/key.txt"), key);
        var run = site.Build();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("`articles/losses/key.txt` of the input is a secret key", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("output")));
    }

    [Fact]
    public void The_same_key_and_state_give_the_same_signatures()
    {
        using var site = new SmallSite();
        var key = new MadeKey();
        key.StateIn(site);
        key.Sign(site);
        var first = Directory.EnumerateFiles(site.PathOf("input/signatures")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        key.Sign(site);
        Assert.Equal(3, first.Count);
        Assert.Equal(first, Directory.EnumerateFiles(site.PathOf("input/signatures")).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    [Fact]
    public void A_signature_of_another_state_is_never_published()
    {
        using var site = new SmallSite();
        var key = new MadeKey();
        key.StateIn(site);
        key.Sign(site);
        Assert.DoesNotContain("another state", site.Build().Error, StringComparison.Ordinal);
        SmallSite.Replace(site.PathOf("input/site.yaml"), "A small site", "A small place");
        Assert.Contains("the signature in `input/signatures` is of another state; run `sign` again", site.Build().Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.PathOf("output/SHA256SUMS.minisig")));
        Assert.False(File.Exists(site.PathOf("output/SHA256SUMS.sig")));
        var judged = Judged.Of(site.PathOf("output"));
        Assert.Equal([], judged.Faults);
        Assert.Contains("is not signed", judged.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_not_stated_signs_nothing_and_says_what_to_state()
    {
        using var site = new SmallSite();
        var key = new MadeKey();
        var run = key.Sign(site);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(key.Line, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("output")));
        Assert.False(Directory.Exists(site.PathOf("input/signatures")));
    }

    [Fact]
    public void Another_key_than_the_stated_is_refused_with_the_numbers_of_both()
    {
        using var site = new SmallSite();
        var (key, other) = (new MadeKey(), new MadeKey());
        key.StateIn(site);
        var run = other.Sign(site);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(key.Id, run.Error, StringComparison.Ordinal);
        Assert.Contains(other.Id, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("output")));
    }

    [Fact]
    public void The_key_lands_nowhere()
    {
        using var site = new SmallSite();
        var key = new MadeKey();
        key.StateIn(site);
        var run = key.Sign(site);
        var secrets = new[] { key.Seed, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key.Seed)), Encoding.ASCII.GetBytes(key.Text.Split('\n')[1]) };
        foreach (var file in Directory.EnumerateFiles(site.PathOf("output"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(site.PathOf("input"), "*", SearchOption.AllDirectories)))
        {
            var bytes = File.ReadAllBytes(file);
            Assert.All(secrets, secret => Assert.Equal(-1, bytes.AsSpan().IndexOf(secret)));
        }

        Assert.DoesNotContain(key.Text.Split('\n')[1], run.Out + run.Error, StringComparison.Ordinal);
        File.Move(site.PathOf("secret.key"), site.PathOf("input/secret.key"));
        var refused = CommandRun.Of("sign", "--key", site.PathOf("input/secret.key"), "--input", site.PathOf("input"), "--output", site.PathOf("output"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("would be published", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing of the kind")]
    [InlineData("untrusted comment: minisign encrypted secret key\nRWQAAEIy\n")]
    [InlineData("")]
    public void What_is_no_key_is_refused(string text)
    {
        using var site = new SmallSite();
        File.WriteAllText(site.PathOf("secret.key"), text);
        foreach (var path in new[] { "secret.key", "missing.key" })
        {
            var run = CommandRun.Of("sign", "--key", site.PathOf(path), "--input", site.PathOf("input"), "--output", site.PathOf("output"));
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(path, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Clean_deletes_the_signatures_too()
    {
        using var site = new SmallSite();
        var key = new MadeKey();
        key.StateIn(site);
        key.Sign(site);
        Assert.Equal(0, CommandRun.Of("clean", "--output", site.PathOf("output")).ExitCode);
        Assert.False(Directory.Exists(site.PathOf("output")));
    }

    private static Dictionary<string, string> Files(SmallSite site) => Directory.EnumerateFiles(site.PathOf("output"), "*", SearchOption.AllDirectories).ToDictionary(
        file => Path.GetRelativePath(site.PathOf("output"), file), static file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal);
}

using System.Globalization;
using System.Security.Cryptography;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>A bag holds all that was written, and nothing that was not meant to be published.</summary>
public sealed class BagTests : IDisposable
{
    private readonly SmallSite site = new();

    private string Output => site.PathOf("output");

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    [Fact]
    public void Every_file_of_the_input_is_in_the_bag_as_it_is()
    {
        Write("notes/photo \u2116 1.bin", "\0\r\n\u0001");
        Write("articles/losses/originals/більше.txt", "не для друку");
        using var bag = Build();
        var input = Directory.EnumerateFiles(site.PathOf("input"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(site.PathOf("input"), path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(6, input.Count);
        Assert.Equal(input, bag.Paths.Where(static path => path.StartsWith("data/input/", StringComparison.Ordinal)).Select(static path => path["data/input/".Length..]));
        Assert.All(input, path => Assert.Equal(File.ReadAllBytes(site.PathOf($"input/{path}")), bag.Bytes($"data/input/{path}")));
    }

    [Fact]
    public void Hidden_files_signatures_and_what_links_lead_to_stay_out()
    {
        Write(".env", "KEY=secret");
        Write("articles/.git/config", "secret");
        Write("signatures/SHA256SUMS.minisig", "of an earlier build");
        Write("articles/losses/signatures/scan.txt", "a file like any other");
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(elsewhere.PathOf("secret.txt"), "secret");
        File.CreateSymbolicLink(site.PathOf("input/link.txt"), elsewhere.PathOf("secret.txt"));
        Directory.CreateSymbolicLink(site.PathOf("input/folder"), elsewhere.Path);
        using var bag = Build();
        Assert.Equal(
            ["articles/losses/article.md", "articles/losses/originals/speech-1.uk.txt", "articles/losses/signatures/scan.txt", "articles/losses/sources.yaml", "site.yaml"],
            bag.Paths.Where(static path => path.StartsWith("data/input/", StringComparison.Ordinal)).Select(static path => path["data/input/".Length..]));
    }

    [Fact]
    public void A_stored_text_that_is_hidden_is_refused_since_no_bag_would_hold_it()
    {
        File.Move(site.Original, site.PathOf("input/articles/losses/originals/.speech.txt"));
        SmallSite.Replace(site.Sources, "originals/speech-1.uk.txt", "originals/.speech.txt");
        var run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("`originals/.speech.txt` is hidden", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Signatures_given_to_a_build_change_no_byte_of_the_bag()
    {
        Build().Dispose();
        var before = Hash();
        Write("signatures/notes.txt", "later");
        Build().Dispose();
        Assert.Equal(before, Hash());
    }

    [Fact]
    public void Names_are_encoded_in_manifests_as_the_standard_says_and_no_further()
    {
        Write("100% \u00E9 a*b.txt", "1");
        Write("two\nlines\r.txt", "2");
        using var bag = Build();
        var listed = bag.Lines("manifest-sha256.txt").Select(static line => line[66..]).ToList();
        Assert.Contains("data/input/100%25 \u00E9 a*b.txt", listed);
        Assert.Contains("data/input/two%0Alines%0D.txt", listed);
        Assert.Equal("6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b", bag.Lines("manifest-sha256.txt").Single(static line => line.EndsWith("a*b.txt", StringComparison.Ordinal))[..64]);
        Assert.Equal(listed, bag.Lines("manifest-sha512.txt").Select(static line => line[130..]));
        Assert.Equal(listed.Count, bag.Paths.Count(static path => path.StartsWith("data/", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_not_known_is_left_out_of_the_facts()
    {
        SmallSite.Replace(site.PathOf("input/site.yaml"), "publisher: \"The editor\"", "publisher: null");
        SmallSite.Replace(site.PathOf("input/site.yaml"), "unknown: [", "unknown: [publisher, ");
        using var bag = Build();
        Assert.Null(bag.Info("Source-Organization"));
        Assert.Null(bag.Info("License"));
        Assert.Null(bag.Info("Contact"));
        Assert.Null(bag.Info("Contact-Email"));
        Assert.Equal("2026-11-22", bag.Info("Bagging-Date"));
        Assert.Equal("A small site: One article that every text case starts from.", bag.Info("External-Description"));
        Assert.StartsWith("swh:1:dir:", bag.Info("External-Identifier"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_payload_is_counted()
    {
        using var bag = Build();
        var payload = bag.Paths.Where(static path => path.StartsWith("data/", StringComparison.Ordinal)).ToList();
        var bytes = payload.Sum(path => (long)bag.Bytes(path).Length);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{bytes}.{payload.Count}"), bag.Info("Payload-Oxum"));
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"), bag.Info("Bag-Size"));
    }

    [Fact]
    public void A_file_that_nobody_may_read_stops_the_build_with_its_name()
    {
        Write("pages.zip", "x");
        using var taken = new FileStream(site.PathOf("input/pages.zip"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var run = site.Build();
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("error: `pages.zip` of the input cannot be read, so no bag can hold it; `--no-archive` publishes without\n", run.Error);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf($"input/{path}"))!);
        File.WriteAllText(site.PathOf($"input/{path}"), text);
    }

    private OpenedBag Build()
    {
        var run = site.Build();
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        return new OpenedBag(Output);
    }

    private string Hash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Output, "archive", "site-bag.zip"))));
}

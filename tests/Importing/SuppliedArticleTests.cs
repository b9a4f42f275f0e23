using System.Security.Cryptography;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Importing;

/// <summary>The supplied article, imported as it was handed over.</summary>
public sealed class SuppliedArticleTests
{
    private static readonly string Supplied = Repository.PathOf("input", "articles", "ukraine-report-2022-02-25", "originals", "supplied-text.en.txt");

    // Read off the text; the three quotations by their first words.
    private static readonly string[] Quotations = ["\"Today the number of losses", "\"The Environmental Protection Agency informs:", "\"to safeguard\""];

    private static readonly string[] Figures =
    [
        "more than a thousand casualties", "more than 1 thousand", "800 casualties", "More than 30 Russian tanks", "seven Russian planes", "six helicopters", "137 people", "10 military officers",
        "316 people injured",
    ];

    [Fact]
    public void Its_file_is_kept_byte_for_byte_and_pinned()
    {
        using var folder = new ImportedFolder("article.txt", File.ReadAllBytes(Supplied));
        Assert.Equal(0, folder.Run.ExitCode);
        Assert.Equal(File.ReadAllBytes(Supplied), File.ReadAllBytes(folder.PathOf("originals/supplied-text.en.txt")));
        Assert.Contains($"sha256: {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Supplied)))} }}", folder.Text("sources.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_of_it_is_altered()
    {
        using var folder = new ImportedFolder("article.txt", File.ReadAllBytes(Supplied));
        var findings = folder.Described().Findings();
        Assert.NotEmpty(findings);
        Assert.DoesNotContain(findings, static finding => finding.Contains("ATT2", StringComparison.Ordinal) || finding.Contains("ATT00", StringComparison.Ordinal));

        File.WriteAllText(folder.PathOf("article.md"), folder.Text("article.md").Replace("316 people", "317 people", StringComparison.Ordinal));
        Assert.Contains(folder.Findings(), static finding => finding.Contains("ATT201", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_quotation_and_figure_of_it_is_marked()
    {
        using var folder = new ImportedFolder("article.txt", File.ReadAllBytes(Supplied));
        Assert.All(Quotations, quotation => Assert.Single(folder.Exact, exact => exact.StartsWith(quotation, StringComparison.Ordinal)));
        Assert.All(Figures, figure => Assert.Single(folder.Exact, figure));

        // And "1 тис." of the first post, which the text does not mark as one.
        Assert.Single(folder.Exact, static exact => exact.Contains("1 тис", StringComparison.Ordinal));
        Assert.Equal("3 quotations, 10 figures, 4 reports to bind, under `bindings` in `sources.yaml`: fill in what is `null` and known, give them keys, and run `check`\n", folder.Run.Error);
    }

    [Fact]
    public void With_a_key_each_nothing_in_it_is_unbound()
    {
        using var folder = new ImportedFolder("article.txt", File.ReadAllBytes(Supplied));
        var findings = folder.Described().Bound("supplied-text").Findings();
        Assert.All(["ATT001", "ATT004", "ATT009", "ATT101", "ATT102", "ATT103", "ATT105", "ATT201", "ATT207"], code =>
            Assert.DoesNotContain(findings, finding => finding.Contains(code, StringComparison.Ordinal)));
    }
}

using Sourcebound.Engines;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Judging;

/// <summary>The judge of the rules: sentences labelled by reading the contract, held against what the program finds in them.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_finding_on_the_corpus_is_expected_and_every_miss_is_listed()
    {
        var score = Judge(CorpusEntry.All);
        var table = score.ToString();
        output.WriteLine(table);
        Directory.CreateDirectory(Repository.PathOf(".artifacts"));
        File.WriteAllText(Repository.PathOf(".artifacts", "corpus.txt"), table);
        Assert.True(score.Faults.Count == 0, $"{score.Faults.Count} disagree with their labels:\n{string.Join('\n', score.Faults)}");
    }

    [Fact]
    public void At_least_half_of_the_entries_expect_nothing() =>
        Assert.True(CorpusEntry.All.Count(static entry => entry.Expected.Count == 0) * 2 >= CorpusEntry.All.Count);

    [Fact]
    public void Every_expected_code_is_that_of_a_rule() =>
        Assert.Empty(CorpusEntry.All.SelectMany(static entry => entry.Expected).Select(static expected => expected.Code).Except(Rulebook.All.Select(static rule => rule.Code)));

    [Fact]
    public void Every_entry_has_an_id_of_its_own_that_names_its_language()
    {
        Assert.Equal(["ar", "de", "en", "fr", "ru", "uk"], CorpusEntry.All.Select(static entry => entry.Language).Distinct());
        Assert.Equal(CorpusEntry.All.Count, CorpusEntry.All.Select(static entry => entry.Id).Distinct().Count());
        Assert.All(CorpusEntry.All, static entry => Assert.StartsWith($"{entry.Language}-", entry.Id, StringComparison.Ordinal));
    }

    private static Score Judge(IReadOnlyList<CorpusEntry> entries)
    {
        using var site = new CorpusSite(entries);
        var found = site.Check();
        var score = new Score();
        foreach (var entry in entries)
        {
            score.Add(entry, found[entry.Id], (expected, finding) =>
                expected.Matches(finding, File.ReadAllText(site.PathOf(entry, expected.File)), CorpusSite.BodyStart(entry, expected.File)));
        }

        Assert.Empty(found[""]);
        return score;
    }
}

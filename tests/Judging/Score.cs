using System.Globalization;
using System.Text;

namespace Sourcebound.Tests.Judging;

/// <summary>How the program's findings stand to the expected ones, rule by rule.</summary>
internal sealed class Score
{
    private readonly SortedDictionary<string, (int Hits, int Unexpected, int Missed)> rules = new(StringComparer.Ordinal);
    private readonly List<string> knownMisses = [];
    private readonly List<string> faults = [];
    private int entries;
    private int quiet;

    /// <summary>What the program found and nobody expects, missed without saying so, or finds although it is listed as missed.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Counts one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="found">What the program found in it.</param>
    /// <param name="matches">Whether a finding is the expected one.</param>
    public void Add(CorpusEntry entry, IEnumerable<JudgedFinding> found, Func<Expectation, JudgedFinding, bool> matches)
    {
        entries++;
        quiet += entry.Expected.Count == 0 ? 1 : 0;
        var left = found.ToList();
        foreach (var expected in entry.Expected)
        {
            var index = left.FindIndex(finding => matches(expected, finding));
            if (index >= 0)
            {
                left.RemoveAt(index);
                Count(expected.Code, hits: 1);
                if (expected.KnownMiss is not null)
                {
                    faults.Add($"{entry.Id}: {expected} is found, so it is no known miss");
                }

                continue;
            }

            Count(expected.Code, missed: 1);
            if (expected.KnownMiss is null)
            {
                faults.Add($"{entry.Id}: {expected} is not found");
            }
            else
            {
                knownMisses.Add($"{entry.Id}: {expected}: {expected.KnownMiss}");
            }
        }

        foreach (var finding in left)
        {
            Count(finding.Code, unexpected: 1);
            faults.Add($"{entry.Id}: {finding} is not expected");
        }
    }

    /// <summary>The table for people: a line for each rule, the sums, and the known misses.</summary>
    public override string ToString()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{entries} labelled entries, {quiet} of them without a finding\n\n");
        table.Append("rule     found  unexpected  missed  precision  recall\n");
        foreach (var (code, (hits, unexpected, missed)) in rules)
        {
            Append(code, hits, unexpected, missed);
        }

        var all = rules.Values;
        Append("all", all.Sum(static rule => rule.Hits), all.Sum(static rule => rule.Unexpected), all.Sum(static rule => rule.Missed));
        table.Append(CultureInfo.InvariantCulture, $"\nknown misses: {knownMisses.Count}\n");
        foreach (var miss in knownMisses)
        {
            table.Append("  ").Append(miss).Append('\n');
        }

        return table.ToString();

        void Append(string name, int hits, int unexpected, int missed) => table.Append(
            CultureInfo.InvariantCulture,
            $"{name,-7}{hits,7}{unexpected,12}{missed,8}{Share(hits, unexpected),11}{Share(hits, missed),8}\n");
    }

    private static string Share(int hits, int others) =>
        hits + others == 0 ? "–" : ((double)hits / (hits + others)).ToString("0.000", CultureInfo.InvariantCulture);

    private void Count(string code, int hits = 0, int unexpected = 0, int missed = 0)
    {
        var sum = rules.GetValueOrDefault(code);
        rules[code] = (sum.Hits + hits, sum.Unexpected + unexpected, sum.Missed + missed);
    }
}

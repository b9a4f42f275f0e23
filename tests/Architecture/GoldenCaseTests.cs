using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sourcebound.Engines;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Architecture;

/// <summary>What the text cases of every rule must show: what to write instead, and carets at the place after any kind of character.</summary>
public sealed partial class GoldenCaseTests
{
    private static readonly string Cases = Repository.PathOf("tests", "cases");

    // Rules whose findings can stand after no right-to-left letter, and why.
    private static readonly Dictionary<string, string> NeverAfterRightToLeft = new(StringComparer.Ordinal)
    {
        ["ATT106"] = "a credit line begins with its label: only signs and spaces stand before it",
    };

    public static TheoryData<string> Codes => [.. Rulebook.All.Select(static rule => rule.Code)];

    public static TheoryData<string> CaseNames => [.. Directory.EnumerateDirectories(Cases, "ATT*").Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Some_case_of_every_rule_says_what_to_write(string code) => Assert.Contains(FindingsOf(code), static finding => finding.HasHelp);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Some_case_of_every_rule_points_past_an_astral_character(string code) =>
        Assert.Contains(FindingsOf(code), static finding => finding.Before.Any(static rune => rune.Value > 0xFFFF));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Some_case_of_every_rule_points_past_a_right_to_left_letter(string code) =>
        Assert.Equal(!NeverAfterRightToLeft.ContainsKey(code), FindingsOf(code).Any(static finding => finding.Before.Any(IsRightToLeftLetter)));

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Carets_stand_under_what_the_column_counts_to(string name) => Assert.All(FindingsIn(name), finding =>
    {
        var line = FileOf(name, finding.Path).Split('\n')[finding.Line - 1].EnumerateRunes();
        var there = string.Concat(line.Skip(finding.Column - 1));
        Assert.StartsWith(finding.Shown.EndsWith(" …", StringComparison.Ordinal) ? finding.Shown[..^2] : finding.Shown, there, StringComparison.Ordinal);
    });

    private static List<Finding> FindingsOf(string code) =>
        [.. Directory.EnumerateDirectories(Cases, $"{code}-*").SelectMany(static folder => FindingsIn(Path.GetFileName(folder))).Where(finding => finding.Code == code)];

    private static IEnumerable<Finding> FindingsIn(string name) =>
        FindingPattern().Matches(File.ReadAllText(Path.Combine(Cases, name, "stdout"))).Select(static match => Finding.Of(match.Groups));

    private static string FileOf(string name, string path)
    {
        var own = Path.Combine(Cases, name, path);
        return File.ReadAllText(File.Exists(own) ? own : Path.Combine(Cases, "base", path));
    }

    // Hebrew, Arabic and their neighbours, and their presentation forms.
    private static bool IsRightToLeftLetter(Rune rune) =>
        Rune.IsLetter(rune) && rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC;

    [GeneratedRegex(@"^(?<path>[^:\n]+):(?<line>\d+):(?<column>\d+): \w+ (?<code>ATT\d+): .*\n +\|\n *\d+ \| (?<excerpt>.*)\n +\| (?<carets> *\^+)\n(?<rest>(?: +=.*\n)*)", RegexOptions.Multiline)]
    private static partial Regex FindingPattern();

    private sealed record Finding(string Code, string Path, int Line, int Column, IReadOnlyList<Rune> Before, string Shown, bool HasHelp)
    {
        public static Finding Of(GroupCollection parts)
        {
            var indent = parts["carets"].Value.IndexOf('^', StringComparison.Ordinal);
            List<Rune> before = [];
            var cells = 0;
            foreach (var rune in parts["excerpt"].Value.EnumerateRunes().TakeWhile(rune => (cells += CellsOf(rune)) <= indent))
            {
                before.Add(rune);
            }

            var shown = string.Concat(parts["excerpt"].Value.EnumerateRunes().Skip(before.Count));
            return new Finding(
                parts["code"].Value, parts["path"].Value, Number(parts["line"]), Number(parts["column"]), before, shown,
                parts["rest"].Value.Contains("= help: ", StringComparison.Ordinal));
        }

        // What the cases hold: marks and joiners take no cell, emoji two.
        private static int CellsOf(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0 : rune.Value > 0xFFFF ? 2 : 1;

        private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
    }
}

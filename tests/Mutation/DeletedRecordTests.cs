using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Mutation;

/// <summary>A record that is deleted is missed at every place that names it.</summary>
public sealed partial class DeletedRecordTests
{
    /// <summary>Every id of sources.yaml.</summary>
    public static TheoryData<string> Ids => [.. Id().Matches(EditedArticle.RealRecords).Select(static match => match.Groups["id"].Value)];

    [Fact]
    public void All_records_are_deleted_by_these_tests()
    {
        // 8 agents, 9 sources, 2 translations, 21 claims, 2 notes.
        Assert.Equal(42, Ids.Count);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_deleted_record_is_an_error_at_every_place_that_names_it(string id)
    {
        var records = Without(id);
        using var edited = new EditedArticle().With("sources.yaml", records);
        var (exitCode, findings, _) = edited.Check();

        // A source takes its translations along.
        var left = Id().Matches(records).Select(static match => match.Groups["id"].Value);
        var gone = $"(?<id>{string.Join('|', Id().Matches(EditedArticle.RealRecords).Select(static match => match.Groups["id"].Value).Except(left))})";
        List<(string, int, int)> expected =
        [
            .. PlacesIn("article.md", EditedArticle.RealText, $@"(?=\[@{gone}\])|^supplied_as: {gone}$"),
            .. PlacesIn("sources.yaml", records, $@"(?<=\b(?:key|claimant|source|author|relays|run_by|supersedes|subset_of|note): |\b(?:via|targets): \[(?:[a-z0-9-]+, )*){gone}(?=[\s,\]}}])"),
        ];
        Assert.NotEmpty(expected);
        Assert.Equal(1, exitCode);
        Assert.Equal(expected, findings.Where(static finding => finding.Code == "ATT001").Select(static finding => (finding.FileName, finding.Line, finding.Column)));
    }

    [Fact]
    public void A_deleted_note_on_a_mistranslation_is_an_error_of_its_own()
    {
        using var edited = new EditedArticle().With("sources.yaml", Without("ed-1"));
        var error = Assert.Single(edited.Check().Findings, static finding => finding.Code == "ATT304");
        Assert.Equal("sources.yaml", error.FileName);
        Assert.Contains("`ООС`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_translation_leaves_its_quotation_without_one()
    {
        using var edited = new EditedArticle().With("sources.yaml", Without("defenceu-1-en"));
        var findings = edited.Check().Findings;
        var error = Assert.Single(findings, static finding => finding.Code == "ATT204");
        Assert.Equal(Places.Of(EditedArticle.RealText, Places.Only(EditedArticle.RealText, "\"Today the number")), (error.Line, error.Column));
        var original = Assert.Single(findings, static finding => finding.Code == "ATT302");
        Assert.Equal(Places.Of(EditedArticle.RealText, Places.Only(EditedArticle.RealText, "> [@defenceu-1]") + 2), (original.Line, original.Column));
    }

    // A record is its line and all lines below it that stand further in; a list that this empties goes with it.
    private static string Without(string id)
    {
        var lines = EditedArticle.RealRecords.Split('\n').ToList();
        var first = lines.FindIndex(line => Id().Match(line) is { Success: true } match && match.Groups["id"].Value == id);
        var indent = IndentOf(lines[first]);
        var last = first + 1;
        while (last < lines.Count && lines[last].Length > 0 && IndentOf(lines[last]) > indent)
        {
            last++;
        }

        var isWholeList = lines[first - 1].EndsWith(':') && lines[last].Length == 0 && lines[first - 1].StartsWith("    ", StringComparison.Ordinal);
        lines.RemoveRange(isWholeList ? first - 1 : first, last - (isWholeList ? first - 1 : first));
        return string.Join('\n', lines);
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    private static IEnumerable<(string File, int Line, int Column)> PlacesIn(string file, string text, string pattern) =>
        from Match match in Regex.Matches(text, pattern, RegexOptions.Multiline)
        let place = Places.Of(text, match.Length == 0 ? match.Index : match.Groups["id"].Index)
        select (file, place.Line, place.Column);

    [GeneratedRegex(@"^ *- (?:\{ )?id: (?<id>[a-z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex Id();
}

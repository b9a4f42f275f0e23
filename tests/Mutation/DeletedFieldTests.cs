using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Mutation;

/// <summary>A field that is deleted from a record of the real article is missed there: what nobody says is not the same as what nobody knows.</summary>
public sealed partial class DeletedFieldTests
{
    /// <summary>Every field that a source of the real article lists as unknown and must speak of.</summary>
    public static TheoryData<string, string> Unknown =>
    [
        .. from Match match in UnknownList().Matches(EditedArticle.RealRecords)
           let source = SourceId().Matches(EditedArticle.RealRecords[..match.Index])[^1].Groups["id"].Value
           from name in match.Groups["names"].Value.Split(", ")
           where name is "author" or "issued" or "lang" or "text" or "url" or "archive_url" or "retrieved"
           select new TheoryDataRow<string, string>(source, name),
    ];

    [Theory]
    [MemberData(nameof(Unknown))]
    public void A_field_no_longer_declared_unknown_is_missed_at_its_source(string source, string field)
    {
        var start = Places.Only(EditedArticle.RealRecords, $"  - id: {source}\n");
        var list = UnknownList().Match(EditedArticle.RealRecords, start);
        var names = list.Groups["names"].Value.Split(", ").Where(name => name != field);
        var records = EditedArticle.RealRecords[..list.Index] + $"unknown: [{string.Join(", ", names)}]" + EditedArticle.RealRecords[(list.Index + list.Length)..];
        using var edited = new EditedArticle().With("sources.yaml", records);

        var found = Assert.Single(edited.Check().Findings, static finding => finding.Severity != "note");
        var isAccess = field is "archive_url" or "retrieved";
        Assert.Equal((isAccess ? "ATT502" : "ATT004", isAccess ? "warning" : "error", "sources.yaml"), (found.Code, found.Severity, found.FileName));
        Assert.Contains($"`{field}`", found.Message, StringComparison.Ordinal);
        Assert.Equal(Places.Of(records, start + "  - id: ".Length), (found.Line, found.Column));
    }

    [Theory]
    [InlineData("        translator: null\n")]
    [InlineData("        method: unknown\n")]
    public void A_translation_that_no_longer_says_what_is_known_of_it_is_a_warning(string line)
    {
        var at = EditedArticle.RealRecords.IndexOf(line, StringComparison.Ordinal);
        using var edited = new EditedArticle().With("sources.yaml", EditedArticle.RealRecords.Remove(at, line.Length));
        var found = Assert.Single(edited.Check().Findings, static finding => finding.Severity != "note");
        Assert.Equal(("ATT303", "warning"), (found.Code, found.Severity));
    }

    [GeneratedRegex(@"unknown: \[(?<names>[a-z_, ]+)\]")]
    private static partial Regex UnknownList();

    [GeneratedRegex(@"^  - id: (?<id>[a-z0-9-]+)$", RegexOptions.Multiline)]
    private static partial Regex SourceId();
}

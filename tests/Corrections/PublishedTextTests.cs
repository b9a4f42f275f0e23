using System.Text.RegularExpressions;
using Sourcebound.Tests.Fidelity;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Corrections;

/// <summary>What was published is changed in the open or not at all.</summary>
public sealed partial class PublishedTextTests
{
    private const string Correction =
        "\nnotes:\n  - { id: fix-1, kind: correction, date: 2026-11-25, at: [ { exact: \"Nobody confirmed it.\" } ], text: \"One word was too many.\", changes_text: true }\n";

    [Fact]
    public void The_real_article_is_recorded_with_the_hashes_of_the_supplied_paragraphs()
    {
        using var edited = new EditedArticle().Recorded();
        var hashes = Hash().Matches(File.ReadAllText(edited.PathOf("published.yaml"))).Select(static match => match.Groups[1].Value);
        Assert.Equal(SuppliedParagraphs.All.Select(static paragraph => paragraph.Sha256), hashes);
        Assert.DoesNotContain(edited.Check().Findings, static finding => finding.Code is "ATT601" or "ATT602");
    }

    [Fact]
    public void An_article_that_is_not_recorded_may_change_without_a_word()
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Article, "Nobody else", "Nobody");
        Assert.Equal((0, ""), (site.Check().ExitCode, site.Check().Out));
    }

    [Fact]
    public void A_change_needs_a_note_and_loses_its_leave_with_it()
    {
        using var site = Recorded();
        SmallSite.Replace(site.Article, "Nobody else", "Nobody");
        Assert.Contains("article.md:8:143: error ATT601: paragraph 1 ", site.Check().Out, StringComparison.Ordinal);

        File.AppendAllText(site.Sources, Correction);
        Assert.Equal((0, ""), (site.Check().ExitCode, site.Check().Out));

        SmallSite.Replace(site.Sources, Correction, "");
        Assert.Contains("ATT601", site.Check().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_selector_of_the_help_can_be_pasted_even_when_its_words_have_quotation_marks()
    {
        using var site = Recorded();
        File.AppendAllText(site.Article, "\nSome called it a \"black day\". [@unsourced]\n");
        var run = CommandRun.Of(["check", "--input", site.PathOf("input")]);
        Assert.Contains("""at: [ { exact: "Some called it a \"black day\"." } ]""", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changes_text: true", "changes_text: false")]
    [InlineData("date: 2026-11-25", "date: 2026-11-21")]
    [InlineData("exact: \"Nobody confirmed it.\"", "exact: \"чорний день\"")]
    public void A_note_that_does_not_say_so_is_too_old_or_stands_elsewhere_explains_nothing(string right, string wrong)
    {
        using var site = Recorded();
        SmallSite.Replace(site.Article, "Nobody else", "Nobody");
        File.AppendAllText(site.Sources, Correction.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains("ATT601", site.Check().Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("at: [ { exact: \"Nobody confirmed it.\" } ]", "targets: [p1]")]
    [InlineData("at: [ { exact: \"Nobody confirmed it.\" } ]", "was: \"Nobody else confirmed it.\"")]
    [InlineData("kind: correction", "kind: clarification")]
    [InlineData("kind: correction", "kind: editors-note")]
    public void A_note_may_name_the_paragraph_or_what_stood_there(string one, string other)
    {
        using var site = Recorded();
        SmallSite.Replace(site.Article, "Nobody else", "Nobody");
        File.AppendAllText(site.Sources, Correction.Replace(one, other, StringComparison.Ordinal));
        Assert.Equal((0, ""), (site.Check().ExitCode, site.Check().Out));
    }

    [Fact]
    public void A_paragraph_that_is_gone_is_named_by_its_words_alone()
    {
        using var site = Recorded("The mayor asked everybody to stay. [@unsourced]");
        SmallSite.Replace(site.Article, "\nThe mayor asked everybody to stay. [@unsourced]\n", "");
        Assert.Contains("published.yaml:16:17: error ATT601: a paragraph of the edition of 2026-11-22 is gone", site.Check().Out, StringComparison.Ordinal);

        File.AppendAllText(site.Sources, "\nnotes:\n  - { id: fix-1, kind: correction, date: 2026-11-25, was: \"The mayor asked\", text: \"He did not.\", changes_text: true }\n");
        Assert.Equal((0, ""), (site.Check().ExitCode, site.Check().Out));
    }

    [Fact]
    public void Where_only_the_hash_is_recorded_all_of_the_old_words_must_be_given()
    {
        using var site = Recorded("The mayor asked everybody to stay. [@unsourced]");
        var record = site.PathOf("input/articles/losses/published.yaml");
        File.WriteAllText(record, Entry().Replace(File.ReadAllText(record), "- $1\n"));
        SmallSite.Replace(site.Article, "\nThe mayor asked everybody to stay. [@unsourced]\n", "");
        File.AppendAllText(site.Sources, "\nnotes:\n  - { id: fix-1, kind: correction, date: 2026-11-25, was: \"The mayor asked\", text: \"He did not.\", changes_text: true }\n");
        Assert.Contains("sources.yaml:24:59: error ATT601: no recorded edition held `The mayor asked`", site.Check().Out, StringComparison.Ordinal);

        SmallSite.Replace(site.Sources, "The mayor asked", "The mayor asked everybody to stay.");
        Assert.Equal((0, ""), (site.Check().ExitCode, site.Check().Out));
    }

    [Fact]
    public void A_paragraph_put_first_is_the_one_that_moved()
    {
        using var site = Recorded("Trams ran. [@unsourced]\n\nSchools were open. [@unsourced]");
        SmallSite.Replace(site.Article, "\nSchools were open. [@unsourced]\n", "");
        SmallSite.Replace(site.Article, "The ministry said", "Schools were open. [@unsourced]\n\nThe ministry said");
        var moved = Assert.Single(site.Check().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("article.md:8:1: error ATT601: paragraph 1 stood elsewhere", moved, StringComparison.Ordinal);
    }

    [Fact]
    public void White_space_alone_is_no_change()
    {
        using var site = Recorded();
        SmallSite.Replace(site.Article, "Its minister spoke", "Its\n  minister   spoke");
        Assert.Equal((0, ""), (site.Check().ExitCode, site.Check().Out));
    }

    [Fact]
    public void A_correction_that_is_recorded_explains_no_later_change()
    {
        using var site = Corrected();
        SmallSite.Replace(site.Article, "Nobody confirmed", "Nobody has confirmed");
        SmallSite.Replace(site.Sources, "exact: \"Nobody confirmed it.\"", "exact: \"Nobody has confirmed it.\"");
        Assert.Contains("ATT601", site.Check().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_is_appended_and_never_overwritten()
    {
        using var site = Corrected();
        var record = site.PathOf("input/articles/losses/published.yaml");
        var recorded = File.ReadAllText(record);
        Assert.Equal(["2026-11-22", "2026-11-25"], Date().Matches(recorded).Select(static match => match.Groups[1].Value));
        Assert.Contains("notes: [fix-1]", recorded, StringComparison.Ordinal);

        Assert.Equal(0, Record(site).ExitCode);
        SmallSite.Replace(site.Article, "Nobody confirmed", "Nobody has confirmed");
        SmallSite.Replace(site.Sources, Correction, Correction.Replace("Nobody confirmed", "Nobody has confirmed", StringComparison.Ordinal)
            + "  - { id: fix-2, kind: correction, date: 2026-11-25, targets: [p1], text: \"A tense.\", changes_text: true }\n");
        Assert.Equal(0, site.Check().ExitCode);
        Assert.Equal(1, Record(site).ExitCode);
        Assert.Equal(recorded, File.ReadAllText(record));
    }

    [Theory]
    [InlineData("sha256: a", "sha256: b", "ATT004: this text is not the one that was hashed")]
    [InlineData("date: 2026-11-25", "date: 2026-11-22", "ATT004: a state is not later than the one before it")]
    [InlineData("text: \"The", "text: \"A", "ATT004: this text is not the one that was hashed")]
    [InlineData("notes: [fix-1]", "nots: [fix-1]", "ATT004: a state has no field `nots`")]
    public void A_record_that_somebody_edited_is_an_error(string right, string wrong, string finding)
    {
        using var site = Corrected();
        var record = site.PathOf("input/articles/losses/published.yaml");
        var text = File.ReadAllText(record);
        var first = Hash().Match(text).Groups[1].Value;
        File.WriteAllText(record, text.Replace(right == "sha256: a" ? first : right, right == "sha256: a" ? new string('b', 64) : wrong, StringComparison.Ordinal));
        Assert.Contains(finding, site.Check().Out, StringComparison.Ordinal);
    }

    /// <summary>A small site whose only article is recorded.</summary>
    internal static SmallSite Recorded(string? paragraph = null)
    {
        var site = new SmallSite();
        if (paragraph is not null)
        {
            site.AddParagraph(paragraph);
        }

        Assert.Equal(0, Record(site).ExitCode);
        return site;
    }

    /// <summary>The same with a correction that is recorded, too.</summary>
    internal static SmallSite Corrected()
    {
        var site = Recorded();
        SmallSite.Replace(site.Article, "Nobody else", "Nobody");
        SmallSite.Replace(site.Article, "date: 2026-11-22", "date: 2026-11-25");
        File.AppendAllText(site.Sources, Correction);
        Assert.Equal(0, Record(site).ExitCode);
        return site;
    }

    private static CommandRun Record(SmallSite site) => CommandRun.Of("edition", "--input", site.PathOf("input"));

    [GeneratedRegex("sha256: ([0-9a-f]{64})")]
    private static partial Regex Hash();

    [GeneratedRegex(@"- sha256: ([0-9a-f]{64})\n(?: {8}.*\n)*")]
    private static partial Regex Entry();

    [GeneratedRegex(@"- date: (\S+)")]
    private static partial Regex Date();
}

using Sourcebound.Diagnostics;
using Sourcebound.Reading.Yaml;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

public sealed class NewCommandTests
{
    private const string Agents = "agents:\n  - { id: a, kind: person, name: A }\n";

    [Fact]
    public void A_new_article_lacks_only_what_its_editor_must_say()
    {
        using var site = new SmallSite();
        Assert.Equal(0, New(site, "article", "harbour", "--date", "2026-11-22").ExitCode);

        var findings = site.Check().Out.TrimEnd('\n').Split('\n');

        Assert.Equal(3, findings.Length);
        Assert.All(findings, static line => Assert.StartsWith("input/articles/harbour/article.md:", line, StringComparison.Ordinal));
        Assert.All(["`language`", "`label`", "`note`"], name => Assert.Single(findings, line => line.EndsWith($" lacks {name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_new_article_passes_once_its_editor_has_said_it()
    {
        using var site = new SmallSite();
        New(site, "article", "harbour");
        var article = site.PathOf("input/articles/harbour/article.md");
        SmallSite.Replace(article, "language: null", "language: en");
        SmallSite.Replace(article, "label: null", "label: \"A letter\"");
        SmallSite.Replace(article, "note: null", "note: \"First edition.\"");
        Assert.Equal(0, site.Check().ExitCode);
    }

    [Fact]
    public void The_edition_is_dated_by_the_reproducible_clock_when_there_is_one()
    {
        using var site = new SmallSite();
        Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", "1645747200");
        New(site, "article", "harbour");
        Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", null);
        Assert.Contains("edition: { date: 2022-02-25, ", File.ReadAllText(site.PathOf("input/articles/harbour/article.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schemas_lie_where_the_first_lines_say()
    {
        using var site = new SmallSite();
        New(site, "article", "harbour");
        Assert.All(["article.md", "sources.yaml"], file =>
        {
            var path = site.PathOf($"input/articles/harbour/{file}");
            var named = File.ReadLines(path).First(static line => line.StartsWith('#')).Split("$schema=")[1];
            Assert.Equal(CommandRun.Of("schema", Path.GetFileNameWithoutExtension(file)).Out, File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, named)));
        });
    }

    [Fact]
    public void Nothing_that_is_there_is_written_over()
    {
        using var site = new SmallSite();
        var before = File.ReadAllBytes(site.Article);
        Assert.Equal(2, New(site, "article", "losses").ExitCode);
        Assert.Equal(2, New(site, "source", "tanks-30", "--article", "losses").ExitCode);
        Assert.Equal(before, File.ReadAllBytes(site.Article));
        Assert.False(Directory.Exists(site.PathOf("input/.schemas")));
    }

    [Theory]
    [InlineData("Harbour News", "did you mean `harbour-news`?")]
    [InlineData("Überseehafen_2", "did you mean `uberseehafen-2`?")]
    [InlineData("порт", "write small letters, digits and hyphens")]
    public void A_wrong_name_is_answered_with_a_right_one(string name, string help)
    {
        using var site = new SmallSite();
        var run = New(site, "article", name);
        Assert.Equal((2, $"`{name}` cannot be an article's name: {help}\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(Agents)]
    [InlineData("sources:\n")]
    [InlineData("sources: []  # none yet\n" + Agents)]
    [InlineData("sources: null\n" + Agents)]
    [InlineData("sources:\n- id: x\n  kind: speech # odd\n  # on x\n\n# on agents\n" + Agents)]
    [InlineData("sources:\n    - id: x\n      label: |\n        two\n        lines\n" + Agents)]
    [InlineData(Agents + "\nsources:\n  - { id: x, kind: speech }\n  # - { id: y }")]
    public void A_source_comes_last_in_its_list_and_every_line_stays(string before)
    {
        using var site = new SmallSite();
        File.WriteAllText(site.Sources, before);

        Assert.Equal(0, New(site, "source", "letter", "--article", "losses").ExitCode);

        var after = File.ReadAllText(site.Sources);
        var sources = Assert.IsType<YamlList>(Map(after).Entries.Single(static field => field.Key.Value == "sources").Value);
        var last = Assert.IsType<YamlMap>(sources.Items[^1]);
        Assert.Equal("letter", ((YamlScalar)last.Entries[0].Value).Value);
        Assert.Equal(before.Contains("id: x", StringComparison.Ordinal) ? 2 : 1, sources.Items.Length);
        Assert.Equal(before.Contains("agents:", StringComparison.Ordinal), Map(after).Entries.Any(static field => field.Key.Value == "agents"));

        // Of all lines only the one that says that there are none changes.
        var lines = after.Split('\n').ToList();
        Assert.All(before.Split('\n').Where(static line => !line.StartsWith("sources:", StringComparison.Ordinal)), line => Assert.True(lines.Remove(line), line));
    }

    [Theory]
    [InlineData("sources: [ { id: x, kind: speech } ]\n")]
    [InlineData("{ agents: [] }\n")]
    public void A_list_in_brackets_is_left_alone(string before)
    {
        using var site = new SmallSite();
        File.WriteAllText(site.Sources, before);
        Assert.Equal(2, New(site, "source", "letter", "--article", "losses").ExitCode);
        Assert.Equal(before, File.ReadAllText(site.Sources));
    }

    private static CommandRun New(SmallSite site, params IEnumerable<string> arguments) => CommandRun.Of(["new", .. arguments, "--input", site.PathOf("input")]);

    private static YamlMap Map(string text)
    {
        var findings = new Findings();
        var map = YamlReader.ReadMap(new InputText("sources.yaml", text), 0, text.Length, findings);
        Assert.Empty(findings.All);
        return map!;
    }
}

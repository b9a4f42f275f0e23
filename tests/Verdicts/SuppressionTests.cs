using AngleSharp.Html.Parser;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Verdicts;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("One 🔊 two. <!-- allow unbound-figure: r --> Three.", "One 🔊 two. Three.")]
    [InlineData("One <!-- allow unbound-figure: r -->two.", "One two.")]
    [InlineData("One<!-- allow unbound-figure: r --> two.", "One two.")]
    [InlineData("One <!-- allow unbound-figure: r -->\ntwo.", "One two.")]
    [InlineData("One two. <!-- allow unbound-figure: r --> <!-- allow ATT101: r -->", "One two.")]
    [InlineData("*One <!-- allow unbound-figure: r --> two.*", "*One two.*")]
    [InlineData("One two. [@unsourced] <!-- allow unbound-figure: r --> Three.", "One two. [@unsourced] Three.")]
    [InlineData("# One <!-- allow unbound-figure: r -->", "# One")]
    [InlineData("- One\n- two <!-- allow unbound-figure: r -->", "- One\n- two")]
    [InlineData("One.\n\n<!-- allow unbound-figure: r -->\n\n<!-- allow\nATT101: r -->\nTwo.", "One.\n\nTwo.")]
    [InlineData("> One. <!-- allow unbound-figure: r -->\n>\n> <!-- allow ATT101: r -->\n>\n> Two.", "> One.\n>\n> Two.")]
    public void A_comment_changes_no_word_of_the_text(string with, string without)
    {
        var (passages, findings) = Support.Markdown.Read(with);
        Assert.Empty(findings);
        Assert.Equal(
            Support.Markdown.Read(without).Passages.Select(static passage => (passage.Id, passage.Text, passage.Normalized)),
            passages.Select(static passage => (passage.Id, passage.Text, passage.Normalized)));
    }

    [Theory]
    [InlineData("Here 3.<!-- allow unbound-figure: r --> Now 4. Then 5.", "4 5", 1)]
    [InlineData("Here 3. Now 4. <!-- allow unbound-figure: r --> Then 5.", "3 5", 1)]
    [InlineData("Here 3. Now <!-- allow unbound-figure: r --> 4. Then 5.", "3 5", 1)]
    [InlineData("Here 3. <!-- allow unbound-figure: r --> Now 4. Then 5. <!-- allow ATT102: r -->", "4", 2)]
    [InlineData("Here 3, and \"now. It was 4.\" [@unsourced] Then 5. <!-- allow ATT102: r -->", "", 1)]
    [InlineData("Here 3.\n\n<!-- allow unbound-figure: r -->\n\nNow 4. Then 5.\n\nLast 6.", "3 6", 2)]
    [InlineData("<!-- allow unbound-figure: r -->\n- Here 3.\n- Now 4.\n\nThen 5.", "5", 2)]
    [InlineData("## Here 3 <!-- allow unbound-figure: r -->\n\nNow 4.", "4", 1)]
    public void A_comment_covers_its_sentence_or_the_next_block_and_no_more(string text, string left, int suppressed)
    {
        using var site = new SmallSite();
        site.AddParagraph(text.Replace("Here", "🔊 Here", StringComparison.Ordinal));
        var run = CommandRun.Of("check", "--input", site.PathOf("input"), "--format", "concise");

        Assert.Equal(left, string.Join(' ', run.Out.Split('\n').Where(static line => line.Contains(" ATT102: ", StringComparison.Ordinal)).Select(static line => line.Split('`')[1])));
        Assert.EndsWith($" · {suppressed} suppressed\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - id: army # allow unused-record: r\n    kind: group\n    name: x\n", 1)]
    [InlineData("  # allow unused-record: r\n\n  # another\n  - id: army\n    # deeper\n    kind: group\n    name: x\n", 1)]
    [InlineData("  # allow unused-record: r\n  -\n    kind: group\n\n    name: x\n    id: army\n", 1)]
    [InlineData("  - kind: group\n    # allow unused-record: r\n    id: army\n    name: x\n", 1)]
    [InlineData("  - id: army\n    # allow unused-record: r\n    kind: group\n    name: x\n", 0)]
    [InlineData("  - { id: army, kind: group, name: \"x # allow unused-record: r\" }\n", 0)]
    public void In_yaml_a_comment_covers_its_line_or_the_record_that_follows(string records, int suppressed)
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Sources, "agents:\n", $"agents:\n{records}");
        var run = site.Check();
        Assert.Equal(suppressed == 0, run.Out.Contains("ATT003: nothing uses the agent `army`", StringComparison.Ordinal));
        Assert.Equal(suppressed == 1, run.Error.EndsWith(" · 1 suppressed\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Readers_are_told_the_words_the_rule_and_the_reason()
    {
        using var site = new SmallSite();
        site.AddParagraph("In all 316 people. <!-- allow unbound-figure: a count of <b> & \"танк\" -->");
        SmallSite.Replace(site.Sources, "\"the ministry\" }", "\"the ministry\" }\n  - { id: army, kind: group, name: \"the army\" } # allow unused-record: for part two");
        SmallSite.Replace(site.PathOf("input/articles/losses/article.md"), "language: en\n", "language: en\nforeign: [ { text: \"танк\", lang: uk } ]\n");
        Assert.Equal(0, CommandRun.Of("--input", site.PathOf("input"), "--output", site.PathOf("output"), "--strict").ExitCode);

        var page = new HtmlParser().ParseDocument(File.ReadAllText(site.PathOf("output/articles/losses/sources.html")));
        var section = page.QuerySelector("#allowed")!.ParentElement!;
        Assert.Equal(
            ["unbound-figure: “316”, paragraph 3. Reason: a count of <b> & \"танк\"", "unused-record: army, sources.yaml. Reason: for part two"],
            section.QuerySelectorAll("li").Select(static item => NormalizedText.Of(item.TextContent)));
        Assert.Equal(["../../rules/att102.html", "index.html#p3", "../../rules/att003.html"], section.QuerySelectorAll("a").Select(static link => link.GetAttribute("href")));
        Assert.Equal("танк", section.QuerySelector("[lang=uk]")!.TextContent);
        Assert.NotNull(page.QuerySelector(".toc a[href='#allowed']"));
    }

    [Fact]
    public void Comments_in_shared_files_count_as_used_when_any_article_needs_them()
    {
        using var site = new SmallSite();
        File.WriteAllText(site.PathOf("input/agents.yaml"), "# allow unused-record: nothing is found here\nagents:\n  - { id: navy, kind: group, name: \"the navy\" }\n");
        Assert.Equal("input/agents.yaml:1:9: warning ATT003: nothing here is found by `unused-record`\n", site.Check().Out);
    }

    [Fact]
    public void Any_comment_of_any_form_is_read_without_a_crash()
    {
        foreach (var yaml in new[] { "# allow", "a: [1, # allow x: y\n 2]", "a: |\n  # allow x: y\n", "# allow x: y", "a: 'b # allow x: y'\n# allow x: y\n", "- a # allow x: y", "# allow x: y\n---\na: b # allow\n", "{a: b} # allow x: y" })
        {
            var findings = new Findings();
            _ = Sourcebound.Reading.Yaml.YamlReader.ReadMap(new InputText("a.yaml", yaml), 0, yaml.Length, findings);
            Assert.All(findings.Suppressions, static suppression => Assert.Equal("x", suppression.Rule));
        }

        Assert.True(AllowComment.IsMeant(" allow x: y"));
        Assert.False(AllowComment.IsMeant(" allowed by the ministry"));
    }
}

using System.Text;
using CsCheck;
using Sourcebound.Cli;
using Sourcebound.Engines.BuiltIn;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Properties;

/// <summary>Whatever an author writes, the program answers with findings: it never breaks.</summary>
public sealed class AnyInputTests(ITestOutputHelper output)
{
    private const string FrontMatter = "---\nlabel: L\nlanguage: en\nedition: { date: 2026-11-22, note: n }\nunknown: [headline, byline, publisher, published, url, licence]\n---\n";

    [Fact]
    public void Any_markdown_is_answered_with_findings_inside_its_file() =>
        RandomInput.Markdown.Sample(static text => AssertAnswered("article.md", FrontMatter + text), output.WriteLine, iter: 250);

    [Fact]
    public void Any_damage_to_the_real_article_is_answered_with_findings_inside_its_file() =>
        RandomInput.Damaged(EditedArticle.RealText, RandomInput.Markdown).Sample(static text => AssertAnswered("article.md", text), output.WriteLine, iter: 100);

    [Fact]
    public void Any_yaml_is_answered_with_findings_inside_its_file() =>
        RandomInput.Yaml.Sample(static text => AssertAnswered("sources.yaml", text), output.WriteLine, iter: 150);

    [Fact]
    public void Any_damage_to_the_real_records_is_answered_with_findings_inside_its_file() =>
        RandomInput.Damaged(EditedArticle.RealRecords, RandomInput.Yaml).Sample(static text => AssertAnswered("sources.yaml", text), output.WriteLine, iter: 100);

    [Fact]
    public void Any_bytes_in_any_file_are_answered_with_findings() =>
        (from name in Gen.OneOf("article.md", "sources.yaml", "originals/defenceu-1.uk.txt", "../../site.yaml", "../../agents.yaml", "../../pages/about.md")
         from bytes in RandomInput.Bytes
         select (name, bytes)).Sample(
            static sample =>
            {
                using var edited = new EditedArticle();
                File.WriteAllBytes(edited.PathOf(sample.name), sample.bytes);
                var exitCode = AssertAnswered(edited);

                // A list of shared agents may be empty, or hold a comment alone; every other file must say something.
                Assert.True(exitCode == ExitCode.Findings || sample.name.EndsWith("agents.yaml", StringComparison.Ordinal));
            },
            output.WriteLine,
            iter: 100);

    [Fact]
    public void Normalising_twice_is_normalising_once() =>
        RandomInput.Text.Sample(
            static text =>
            {
                var once = NormalizedText.Of(text);
                Assert.Equal(once, NormalizedText.Of(once));

                // The framework's own composition refuses U+FFFE.
                var plain = text.Replace("\uFFFE", "", StringComparison.Ordinal);
                Assert.Equal(Fidelity.SuppliedParagraphs.Normalize(plain), NormalizedText.Of(plain));
                Assert.Equal(NormalizedText.Paragraphs(text), NormalizedText.Paragraphs(string.Join("\n\n", NormalizedText.Paragraphs(text))));
            },
            output.WriteLine,
            iter: 20_000);

    private static void AssertAnswered(string name, string text)
    {
        using var edited = new EditedArticle().With(name, text);
        AssertAnswered(edited);
    }

    private static int AssertAnswered(EditedArticle edited)
    {
        var result = BuiltInEngine.Run(new BuildRequest(edited.Input, Output: null, BaseUrl: null, IsStrict: false), static (_, _) => { }, static () => { });
        foreach (var finding in result.Findings)
        {
            var (start, end) = (finding.Span.Start, finding.Span.Start + finding.Span.Length);
            Assert.True(start >= 0 && finding.Span.Length >= 0 && end <= finding.Span.Input.Text.Length, $"{finding.Rule.Code}: [{start}, {end}) of {finding.Span.Input.Text.Length}");
            Assert.True(finding.Span.Line >= 1 && finding.Span.Column >= 1);
            Assert.True(Encoding.UTF8.GetByteCount(finding.Message) > 0);
        }

        // Once more as people see it, excerpts and all.
        var run = CommandRun.Of("build", "--input", edited.Input, "--output", edited.Input + "-output");
        Assert.Equal(result.HasErrors ? ExitCode.Findings : ExitCode.Ok, run.ExitCode);
        return run.ExitCode;
    }
}

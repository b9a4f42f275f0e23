using System.Text;
using System.Text.Json;
using CsCheck;
using Sourcebound.Cli;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Engines;
using Sourcebound.Engines.BuiltIn;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Properties;

/// <summary>Whatever an author writes, the program answers with findings: it never breaks.</summary>
public sealed class AnyInputTests(ITestOutputHelper output)
{
    private const string FrontMatter = "label: L\nedition: { date: 2026-11-22, note: n }\nunknown: [headline, byline, publisher, published, url, licence]\n";

    // A language with no data among them.
    private static readonly string[] Languages = ["en", "uk", "ru", "de", "fr", "ar", "ja"];

    [Fact]
    public void Any_markdown_in_any_language_is_answered_with_findings_inside_its_file() =>
        (from language in Gen.OneOf(Languages)
         from text in RandomInput.Markdown
         select $"---\nlanguage: {language}\n{FrontMatter}---\n{text}").Sample(static text => AssertAnswered("article.md", text), output.WriteLine, iter: 350);

    [Fact]
    public void Any_front_matter_is_answered_with_findings_inside_its_file() =>
        (from extra in RandomInput.Yaml
         select $"---\nlanguage: en\n{FrontMatter}{extra}\n---\nWords.\n").Sample(static text => AssertAnswered("article.md", text), output.WriteLine, iter: 100);

    [Fact]
    public void Any_stored_text_is_answered_with_findings_inside_its_file() =>
        RandomInput.Markdown.Sample(static text => AssertAnswered("originals/defenceu-1.uk.txt", text), output.WriteLine, iter: 100);

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

        foreach (var format in BuildOptions.Formats)
        {
            AssertShown(result, format);
        }

        // Once more as people see it, excerpts and all.
        var run = CommandRun.Of("build", "--input", edited.Input, "--output", edited.Input + "-output");
        Assert.Equal(result.HasErrors ? ExitCode.Findings : ExitCode.Ok, run.ExitCode);
        return run.ExitCode;
    }

    // However strange its words, each finding is there in every format.
    private static void AssertShown(BuildResult result, string format)
    {
        using var shown = new MemoryStream();
        FindingsOutput.Show(result, format, new Streams(shown, TextWriter.Null, IsTerminal: false));
        var text = Encoding.UTF8.GetString(shown.ToArray());
        var count = format switch
        {
            "json" => JsonDocument.Parse(text).RootElement.GetArrayLength(),
            "sarif" => JsonDocument.Parse(text).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength() - result.Suppressed.Count,
            "full" => result.Findings.Count(finding => text.Contains(ConciseRenderer.Line(finding, Paint.None), StringComparison.Ordinal)),
            _ => text.Count(static character => character == '\n'),
        };
        Assert.True(result.Findings.Count == count, $"{format} shows {count} of {result.Findings.Count} findings");
    }
}

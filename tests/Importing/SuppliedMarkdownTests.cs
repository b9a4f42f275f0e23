using Xunit;

namespace Sourcebound.Tests.Importing;

public sealed class SuppliedMarkdownTests
{
    [Fact]
    public void What_an_article_can_hold_is_kept_and_the_rest_is_words()
    {
        using var folder = new ImportedFolder("letter.md", """
            Title
            =====

            Some *emphasis*, **more** and `code` at <https://a.example>.
            [A link](https://b.example "title"), ![a picture](x.png) and <u>HTML</u>.

            * one
            * two
              1. three

            > Quoted
            > words.

                indented code

            <script>alert(1)</script>

            [@key] and [words][@key] and {{< youtube 5 >}}

            ***
            """);
        const string Expected = """
            # Title

            Some *emphasis*, **more** and `code` at [https://a.example](<https://a.example/>). [A link](<https://b.example/>), and HTML.

            - one

            - two

              1. three

            > Quoted words.

            indented code

            \[@key\] and \[words\]\[@key\] and {{< youtube 5 >}}

            ---

            """;
        Assert.Equal(Expected, folder.Body);
        var findings = folder.Described().Findings();
        Assert.All(["ATT001", "ATT009", "ATT2"], code => Assert.DoesNotContain(findings, finding => finding.Contains(code, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("---\ntitle: \"A: b\"\nallow: x\n\ntags:\n  - \"c\"\n---\nWords.\n", "#   | title: \"A: b\"\n#   | allow: x\n#   | tags:\n#   |   - \"c\"\n")]
    [InlineData("+++\r\ntitle = \"A\"\r\n+++\r\nWords.\r\n", "#   | title = \"A\"\n")]
    public void The_front_matter_of_another_program_is_a_remark(string text, string expected)
    {
        using var folder = new ImportedFolder("letter.md", text);
        Assert.Contains(expected + "# The language of the text", folder.Text("article.md"), StringComparison.Ordinal);
        Assert.Equal("Words.\n", folder.Body);
        Assert.DoesNotContain(folder.Described().Findings(), static finding => finding.Contains("error", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_hyphens_in_the_text_are_no_front_matter()
    {
        using var folder = new ImportedFolder("letter.md", "One\n\n---\n\nTwo\n\n---\n");
        Assert.Equal("One\n\n---\n\nTwo\n\n---\n", folder.Body);
    }

    [Fact]
    public void Nesting_without_end_is_refused_with_its_place()
    {
        using var folder = new ImportedFolder("letter.md", string.Concat(Enumerable.Repeat("> ", 2_000)) + "words");
        Assert.Equal(1, folder.Run.ExitCode);
        Assert.Contains("letter.md:1:1: error ATT009", folder.Run.Out, StringComparison.Ordinal);
        Assert.False(folder.Exists);
    }
}
